---------------- MODULE UnclosedSet ----------------
CONSTANTS Procs, Limit
VARIABLE x
Init == x \in Procs
Next == x' = x
====================================================
