-------- MODULE ExceptOnRuleGivenFunction --------
\* EXCEPT on a function given by a rule over an infinite domain changes one argument and keeps the others.
EXTENDS Naturals
VARIABLE x
Square == [n \in Nat |-> n * n]
Changed == [Square EXCEPT ![3] = @ + 100]
Init == x = 0
Next == x < 5 /\ x' = x + 1
Inv == Changed[x] = IF x = 3 THEN 109 ELSE x * x
====
