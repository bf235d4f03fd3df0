-------- MODULE InAssume --------
\* In an assumption.
EXTENDS Naturals
VARIABLE x
ASSUME 1 \div 0 = 1
Init == x = 0
Next == x' = x
====
