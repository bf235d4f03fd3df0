---------------- MODULE ConstraintOfSteps ----------------
VARIABLE x
Init == x = 0
Next == x' = x
Small == x' = x
=============================================
