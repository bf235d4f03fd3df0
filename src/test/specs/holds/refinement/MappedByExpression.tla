-------- MODULE MappedByExpression --------
\* The refinement mapping is an expression.
EXTENDS Naturals
VARIABLE t
Init == t = 0
Next == t' = (t + 1) % 12
Abstract == INSTANCE AbstractClock WITH hour <- t \div 3
Refines == Abstract!Spec
====
