-------- MODULE MembersInMessages --------
\* Members in sets of records, in sequences and in functions whose domain changes: what no permutation of bits could move.
EXTENDS TLC, Sequences, Naturals, FiniteSets
CONSTANTS Nodes
VARIABLES sent, log, known
Perms == Permutations(Nodes)
Init == sent = {} /\ log = <<>> /\ known = <<>>
Send(n, m) == /\ n # m /\ Cardinality(sent) < 2
              /\ sent' = sent \cup {[from |-> n, to |-> m, hops |-> Len(log)]}
              /\ UNCHANGED <<log, known>>
Take(msg) == /\ Len(log) < 2
             /\ log' = Append(log, msg.to)
             /\ known' = (msg.from :> msg.to) @@ known
             /\ UNCHANGED sent
Next == (\E n, m \in Nodes : Send(n, m)) \/ (\E msg \in sent : Take(msg))
Inv == \A i \in DOMAIN log : \E n \in DOMAIN known : TRUE
====
