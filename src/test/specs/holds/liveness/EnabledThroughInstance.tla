-------- MODULE EnabledThroughInstance --------
\* ENABLED in an instance asks for a step of the module: the clock can always tick, though x moves by two.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 2) % 8
Spec == Init /\ [][Next]_x /\ WF_x(Next)
Abstract == INSTANCE Clock WITH hour <- x % 2
P == Abstract!CanTick
====
