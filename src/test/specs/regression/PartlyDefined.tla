---- MODULE PartlyDefined ----
\* The last has no next, for which nobody asks. The compiler did, and the check ended as if the spec could not be read.
EXTENDS Integers, Sequences
VARIABLE x
Places == <<1, 3, 4, 8>>
Distance == [i \in 1..4 |-> Places[i + 1] - Places[i]]
Init == x = 1
Next == x' = IF x = 3 THEN 1 ELSE x + 1
Near == Distance[x] < 5
====
