-------- MODULE SequenceIndex --------
\* A sequence has no element 0, nor one beyond its end.
EXTENDS Naturals, Sequences
VARIABLE x
s == <<1, 2>>
Init == x = 0
Next == x' = s[x + 1]
====
