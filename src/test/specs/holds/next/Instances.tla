-------- MODULE Instances --------
\* Actions reached through INSTANCE, with substitution for a constant and a variable, named and parameterised.
EXTENDS Naturals
VARIABLES x, y
X == INSTANCE InstanceCounter WITH c <- x, Limit <- 2
Counter(Limit, c) == INSTANCE InstanceCounter
Init == X!Start /\ Counter(1, y)!Start
Next == \/ X!Step /\ UNCHANGED y
        \/ Counter(1, y)!Count /\ UNCHANGED x
        \/ Counter(1, y)!Reset /\ X!Reset
====
