---------------- MODULE LevelError ----------------
VARIABLE x
Init == x = 0
Next == (x' = x)' = TRUE
=============================================
