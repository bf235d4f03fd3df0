-------- MODULE RenamedInstance --------
\* An instance that renames a variable, with its fairness as an assumption.
EXTENDS Naturals
VARIABLE x
Abstract == INSTANCE Clock WITH hour <- x
Spec == Abstract!Init /\ [][Abstract!Tick]_x /\ Abstract!Spec
Plain == Abstract!Init /\ [][Abstract!Tick]_x /\ WF_x(Abstract!Tick)
P == Abstract!Ticks /\ []<>(x = 1)
====
