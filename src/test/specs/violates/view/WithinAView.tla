------ MODULE WithinAView ------
\* Without the view there would be no end of states: the clock goes on.
EXTENDS Naturals
VARIABLES x, clock
Init == x = 0 /\ clock = 0
Next == x' \in {x, (x + 1) % 5} /\ clock' = clock + 1
Seen == x
Small == x < 4
====
