-------- MODULE TuplesInFlight --------
\* A set of tuples from which messages are taken, several in one step, and that is looked at by patterns and by maps.
EXTENDS Naturals, FiniteSets
CONSTANT Nodes
VARIABLES net, clock
Init == net = {} /\ clock = [n \in Nodes |-> 0]
Send(n) == /\ Cardinality(net) < 3
           /\ \E to \in Nodes \ {n} : net' = net \cup {<<n, to, clock[n]>>}
           /\ UNCHANGED clock
Take(n) == \E <<from, to, at>> \in net :
             /\ to = n
             /\ clock' = [clock EXCEPT ![n] = IF at >= @ /\ at < 2 THEN at + 1 ELSE @]
             /\ net' = net \ {<<from, to, at>>}
Flush(n) == /\ Cardinality({t \in net : t[1] = n}) > 1
            /\ net' = {t \in net : t[1] # n}
            /\ UNCHANGED clock
Forward == \E t \in net : net' = (net \ {t}) \cup {<<t[1], u[2], t[3]>> : u \in net} /\ UNCHANGED clock
Next == Forward \/ \E n \in Nodes : Send(n) \/ Take(n) \/ Flush(n)
InTime == \A t \in net : t[3] <= 2 /\ (t[1] # t[2] => \E u \in net : u[2] = t[2])
====
