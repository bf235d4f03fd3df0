---- MODULE EmptyEitherWay ----
\* What is the empty set either way did not ask which way it is: the compiler found no problem in the condition.
EXTENDS Integers
VARIABLE x
Init == x = 3
Next == x > 0 /\ x' = x - 1
Same == (IF 6 \div x = 2 THEN {} ELSE {y \in {} : y = x}) = {}
====
