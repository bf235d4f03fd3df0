-------- MODULE TailOfEmpty --------
\* Tail of the empty sequence.
EXTENDS Naturals, Sequences
VARIABLE x
s == <<1>>
Init == x = 0
Next == x' = Len(Tail(SubSeq(s, x + 1, 1))) + x + 1
====
