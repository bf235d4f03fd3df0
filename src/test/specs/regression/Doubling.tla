---- MODULE Doubling ----
\* The sample that types are made of went on until memory was full, where the search stops at its fourth state.
EXTENDS Integers, Sequences
VARIABLE q
Init == q = <<"a">>
Next == q' = q \o q
Short == Len(q) < 8
====
