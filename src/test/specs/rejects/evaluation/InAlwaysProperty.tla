-------- MODULE InAlwaysProperty --------
\* A property of states under PROPERTY is an invariant, also where it cannot be evaluated.
EXTENDS Naturals
VARIABLE x
Init == x = 1
Next == x > 0 /\ x' = x - 1
Prop == [](10 \div x > 0)
====
