-------- MODULE SecondOfTwo --------
\* Two invariants, of which the second breaks first.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 10
Wide == x < 7
Narrow == x < 4
====
