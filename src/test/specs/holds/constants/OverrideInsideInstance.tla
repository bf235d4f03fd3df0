-------- MODULE OverrideInsideInstance --------
\* An override scoped to an instantiated module reaches inside the instance; another definition of that name is left alone.
EXTENDS Naturals
VARIABLE x
Bound == 7
BoundThere == 3
NatThere == 0..9
I == INSTANCE OverrideCounter WITH c <- x
Init == I!Start
Next == I!Step
Inv == x <= 3 /\ Bound = 7
====
