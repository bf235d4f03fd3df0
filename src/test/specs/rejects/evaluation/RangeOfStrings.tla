-------- MODULE RangeOfStrings --------
\* An interval with a string for a bound.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' \in IF x < 2 THEN {x + 1} ELSE x.."3"
====
