-------- MODULE LazilyInfiniteSets --------
\* Membership in sets that nobody could list, and functions on them.
EXTENDS Integers, Sequences
VARIABLE x
Big == [n \in Nat |-> n * 2]
Init == x = 1
Next == x < 100 /\ x' = Big[x] + 1
Inv == /\ x \in Nat /\ x \in Int /\ {x} \in SUBSET Nat /\ <<x, x>> \in Seq(Nat) /\ [a |-> x] \in [a : Int]
       /\ <<x>> \in [1..1 -> Nat] /\ x \in Nat \cup {-1} /\ x \notin {n \in Nat : n > 1000} /\ {1, x} \subseteq Nat
       /\ x \in Nat \ {0} /\ x \in Int \cap Nat /\ SUBSET {x} \subseteq SUBSET Nat
====
