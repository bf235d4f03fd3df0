-------- MODULE ExceptOfSequence --------
\* EXCEPT with an index that no sequence has.
EXTENDS Naturals
VARIABLE x
Init == x = <<1, 2>>
Next == x' = [x EXCEPT !["a"] = 3]
====
