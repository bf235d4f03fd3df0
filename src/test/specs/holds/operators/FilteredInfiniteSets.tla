-------- MODULE FilteredInfiniteSets --------
\* Sets filtered out of infinite ones can be asked for members, by name, by state and inside other sets, but not be listed.
EXTENDS Integers, Sequences
VARIABLES x, f
Pos == {n \in Nat : n > 0}
Even(S) == {n \in S : n % 2 = 0}
Above == {n \in Int : n > x}
Odd == {m \in Pos : m \notin Even(Nat)}
Init == x = 0 /\ f = [i \in 1..2 |-> 1]
Next == /\ x < 5
        /\ x' = x + 1
        /\ f' = [f EXCEPT ![1 + (x % 2)] = IF x \in Even(Nat) THEN x ELSE @ + 1]
Inv == /\ x \in Pos <=> x > 0
       /\ x + 1 \in Above /\ x \notin Above
       /\ {x + 1, x + 2} \subseteq Above
       /\ f \in [1..2 -> Pos] <=> \A i \in 1..2 : f[i] > 0
       /\ f \in [1..2 -> {n \in Nat : n >= 0}]
       /\ <<x>> \in Seq(Pos) <=> x /= 0
       /\ [a |-> x] \in [a : Even(Int)] <=> x % 2 = 0
       /\ <<x, x>> \in Odd \X Odd <=> x % 2 = 1
       /\ x \in Pos \cup {0} /\ x \in Nat \ {n \in Int : n > 100}
       /\ {x} \in SUBSET Pos <=> x > 0
       /\ LET S == {n \in Nat : n < x} IN \A i \in 0..5 : i \in S <=> i < x
=============================================
