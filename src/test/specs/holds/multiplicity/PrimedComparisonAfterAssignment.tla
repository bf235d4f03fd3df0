-------- MODULE PrimedComparisonAfterAssignment --------
\* A second equation for the same primed variable compares instead of assigning.
EXTENDS Naturals
VARIABLES x, y
Init == x = 0 /\ y = 0
Next == /\ x' \in 0..2
        /\ y' = 2 - x'
        /\ x' # x
        /\ x' = (x + 1) % 3
        /\ y' \in {0, 1, 2, 2}
        /\ x' + y' = 2
====
