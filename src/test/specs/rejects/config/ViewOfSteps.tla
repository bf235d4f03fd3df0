---------------- MODULE ViewOfSteps ----------------
VARIABLE x
Init == x = 0
Next == x' = x
Seen == x'
====================================================
