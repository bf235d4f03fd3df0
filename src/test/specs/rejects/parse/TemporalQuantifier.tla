---------------- MODULE TemporalQuantifier ----------------
VARIABLE x
Init == x = 0
Next == x' = x
Spec == \EE y : y = 0 /\ [][y' = x]_y
=============================================
