-------- MODULE HeadOfEmpty --------
\* Head of the empty sequence.
EXTENDS Naturals, Sequences
VARIABLE x
s == <<1>>
Init == x = 0
Next == x' = x + Head(SubSeq(s, x + 1, 1))
====
