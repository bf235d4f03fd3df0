-------- MODULE FiniteSetOperators --------
\* Cardinality and IsFiniteSet.
EXTENDS Naturals, FiniteSets
VARIABLE x
Init == x = {}
Next == \E e \in 1..3 : x' = x \cup {e}
Inv == /\ Cardinality(x) \in 0..3 /\ IsFiniteSet(x) /\ ~IsFiniteSet(Nat)
       /\ Cardinality(SUBSET x) = 2 ^ Cardinality(x)
       /\ Cardinality(x \X x) = Cardinality(x) * Cardinality(x) /\ Cardinality([x -> {1, 2}]) = 2 ^ Cardinality(x)
       /\ Cardinality({1, 2, 2, 1}) = 2 /\ Cardinality(1..100) = 100
====
