-------- MODULE InitialPredicate --------
\* A state predicate under PROPERTY is about initial states.
EXTENDS Naturals
VARIABLE x
Init == x \in 0..2
Next == x' = 0
StartsAtZero == x = 0
====
