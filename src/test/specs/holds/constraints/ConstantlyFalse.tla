---- MODULE ConstantlyFalse ----
\* A constraint that no state meets; TLC takes it for a mistake if it is a constant.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = x + 1
Bound == 1 > 2
====
