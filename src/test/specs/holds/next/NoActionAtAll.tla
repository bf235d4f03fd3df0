---- MODULE NoActionAtAll ----
\* A choice from no value at all leaves no action; TLC says so and stops.
VARIABLE x
Init == x = 0
Next == \E n \in {} : x' = n
====
