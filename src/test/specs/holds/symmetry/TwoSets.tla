-------- MODULE TwoSets --------
\* The product of two symmetry sets, with members as values, in domains and in sequences.
EXTENDS TLC, Sequences, Naturals
CONSTANTS Pages, Nodes
VARIABLES node, log
Perms == Permutations(Pages) \cup Permutations(Nodes)
Init == node \in [Pages -> Nodes] /\ log = <<>>
Next == /\ Len(log) < 2
        /\ \E p \in Pages, n \in Nodes : node[p] # n /\ node' = [node EXCEPT ![p] = n] /\ log' = Append(log, p)
====
