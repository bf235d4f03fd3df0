-------- MODULE RecordField --------
\* A record has no such field.
EXTENDS Naturals
VARIABLE x
r == [a |-> 1]
Init == x = 0
Next == x' = IF x = 2 THEN r.b ELSE x + r.a
====
