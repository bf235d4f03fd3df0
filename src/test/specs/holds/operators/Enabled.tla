-------- MODULE Enabled --------
\* ENABLED in a guard and in an invariant, also of actions with parameters.
EXTENDS Naturals
VARIABLES x, y
Up(n) == x + n <= 3 /\ x' = x + n /\ UNCHANGED y
Wrap == ~ENABLED Up(1) /\ x' = 0 /\ y' = 1 - y
Init == x = 0 /\ y = 0
Next == Up(1) \/ Up(2) \/ Wrap
Inv == /\ (ENABLED Up(2)) = (x < 2) /\ (ENABLED Wrap) = (x = 3) /\ ENABLED Next
       /\ ENABLED <<Next>>_x /\ \A n \in 1..2 : ENABLED Up(n) => x < 3
====
