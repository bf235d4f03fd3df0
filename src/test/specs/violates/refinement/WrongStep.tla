-------- MODULE WrongStep --------
\* One step of the concrete clock is neither a tick nor a stuttering step of the abstract one.
EXTENDS Naturals
VARIABLE h
Init == h = 0
Next == h' = IF h = 2 THEN 0 ELSE h + 1
Abstract == INSTANCE WrongStepAbstract WITH hour <- h
Refines == Abstract!Spec
====
