-------- MODULE SubSeqBeyond --------
\* SubSeq beyond the end of its sequence.
EXTENDS Naturals, Sequences
VARIABLE x
s == <<1, 2>>
Init == x = 0
Next == x' = x + Len(SubSeq(s, 1, x + 1)) - x
====
