-------- MODULE AntecedentNeverMet --------
\* The invariant holds because nothing ever meets its antecedent: a warning says so.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = 1 - x
Vacuous == x = 5 => x = 6
====
