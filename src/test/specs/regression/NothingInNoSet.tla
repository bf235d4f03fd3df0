---- MODULE NothingInNoSet ----
\* The compiler asked about the elements only: of an empty set nothing was asked, not even whether the other side is a set.
EXTENDS Integers
VARIABLES s, n
Init == s = {1, 2} /\ n = 0
Next == \E x \in s : s' = s \ {x} /\ n' = n + 1
Inside == n = 2 => s \subseteq n
====
