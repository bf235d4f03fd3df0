-------- MODULE WrongStart --------
\* The initial state is no initial state of the abstract spec.
EXTENDS Naturals
VARIABLE h
Init == h = 9
Next == h' = h
Abstract == INSTANCE WrongStepAbstract WITH hour <- h
Refines == Abstract!Spec
====
