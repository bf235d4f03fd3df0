-------- MODULE SeveralShapes --------
\* Records of several shapes whose fields are read under a guard, \A over the set in an action, and a set in a message.
EXTENDS Naturals, FiniteSets
CONSTANT Nodes
VARIABLES inbox, done
Init == inbox = {} /\ done = [n \in Nodes |-> 0]
Ask(n) == /\ Cardinality(inbox) < 4
          /\ \A m \in inbox : m.kind = "ask" => m.from # n
          /\ inbox' = inbox \cup {[kind |-> "ask", from |-> n]}
          /\ UNCHANGED done
Answer(n) == \E m \in inbox : /\ m.kind = "ask" /\ m.from # n
                              /\ inbox' = (inbox \ {m}) \cup {[kind |-> "answer", to |-> m.from, level |-> done[n]]}
                              /\ UNCHANGED done
Collect(n) == LET mine == {m \in inbox : m.kind = "answer" /\ m.to = n}
              IN /\ mine # {} /\ done[n] < 2
                 /\ \A m \in mine : m.level <= done[n] + 1
                 /\ done' = [done EXCEPT ![n] = @ + 1]
                 /\ inbox' = (inbox \ mine) \cup {[kind |-> "closed", levels |-> {m.level : m \in mine}]}
Clear == /\ \E m \in inbox : m.kind = "closed" /\ Cardinality(m.levels) > 1
         /\ inbox' = {m \in inbox : m.kind # "closed"} /\ UNCHANGED done
Next == Clear \/ \E n \in Nodes : Ask(n) \/ Answer(n) \/ Collect(n)
Low == \A m \in inbox : CASE m.kind = "answer" -> m.level <= 2
                          [] m.kind = "closed" -> m.levels \subseteq 0..2
                          [] OTHER -> m.from \in Nodes
====
