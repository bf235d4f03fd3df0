---- MODULE MemberOfUnlistedUnion ----
\* A function of both sets is one successor.
EXTENDS Integers
VARIABLE v
Init == v = <<0, 0>>
Next == v' \in [1..2 -> 0..1] \cup [1..2 -> 0..1]
====
