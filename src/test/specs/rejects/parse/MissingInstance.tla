---------------- MODULE MissingInstance ----------------
VARIABLE x
Init == x = 0
Next == x' = x
I == INSTANCE Absent
=============================================
