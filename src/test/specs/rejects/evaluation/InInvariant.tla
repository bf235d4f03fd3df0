-------- MODULE InInvariant --------
\* In an invariant on a later state.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = x + 1
Inv == [i \in 0..2 |-> i][x] >= 0
====
