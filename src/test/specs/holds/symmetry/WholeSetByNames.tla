-------- MODULE WholeSetByNames --------
\* All members by name, and a CHOOSE that has no choice.
EXTENDS TLC, Naturals
CONSTANTS a, b, c, none
VARIABLES x, n
All == {a} \cup {b, c}
Perms == Permutations({a, b, c})
Pairs == {{a, b}, {b, c}, {c, a}}
Init == x \in {a, b, c} /\ n = none
Next == /\ x' \in All
        /\ n' = CHOOSE s \in All \cup {none} : s = x \/ (x' = x /\ s = x)
        /\ {x, x'} \in Pairs
====
