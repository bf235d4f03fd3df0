---- MODULE Alias ----
\* What is shown of a state may speak of the next one of the trace.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = x + 2
Small == x < 4
Shown == [half |-> x \div 2, steps |-> x' - x]
====
