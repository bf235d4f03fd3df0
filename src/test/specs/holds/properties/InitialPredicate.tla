-------- MODULE InitialPredicate --------
\* A state predicate under PROPERTY is about initial states alone.
EXTENDS Naturals
VARIABLE x
Init == x \in 0..1
Next == x' = (x + 1) % 4
StartsLow == x < 2
====
