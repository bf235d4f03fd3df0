-------- MODULE InInitialState --------
\* Violated before any step.
EXTENDS Naturals
VARIABLE x
Init == x \in 0..3
Next == UNCHANGED x
Inv == x # 2
====
