-------- MODULE InInvariantInitially --------
\* In an invariant on an initial state.
EXTENDS Naturals
VARIABLE x
Init == x = 3
Next == x' = x + 1
Inv == [i \in 0..2 |-> i][x] >= 0
====
