---------------- MODULE OverrideWithParameter ----------------
VARIABLE x
Init == x = 0
Next == x' = x
Limit == 1
Two(a) == a
=============================================
