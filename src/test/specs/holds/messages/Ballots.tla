-------- MODULE Ballots --------
\* Paxos: quorums of answers, the greatest ballot among them by a recursive function, and CHOOSE from a set of messages.
EXTENDS Integers
CONSTANTS Acceptors, Quorums, Values
Ballot == 0..1
VARIABLES promised, accepted, sent
Messages == [type : {"1a"}, bal : Ballot]
            \cup [type : {"1b"}, acc : Acceptors, bal : Ballot, last : Ballot \cup {-1}, val : Values \cup {"none"}]
            \cup [type : {"2a", "2b"}, bal : Ballot, val : Values]
TypeOK == /\ promised \in [Acceptors -> Ballot \cup {-1}]
          /\ accepted \in [Acceptors -> [bal : Ballot \cup {-1}, val : Values \cup {"none"}]]
          /\ sent \subseteq Messages
Maximum(S) == LET Max[T \in SUBSET S] == IF T = {} THEN -1
                    ELSE LET n == CHOOSE n \in T : TRUE
                             rest == Max[T \ {n}]
                         IN IF n >= rest THEN n ELSE rest
              IN Max[S]
Init == /\ promised = [a \in Acceptors |-> -1] /\ sent = {}
        /\ accepted = [a \in Acceptors |-> [bal |-> -1, val |-> "none"]]
Send(m) == sent' = sent \cup {m}
Phase1a(b) == Send([type |-> "1a", bal |-> b]) /\ UNCHANGED <<promised, accepted>>
Phase1b(a) == \E m \in sent : /\ m.type = "1a" /\ m.bal > promised[a]
                              /\ promised' = [promised EXCEPT ![a] = m.bal]
                              /\ Send([type |-> "1b", acc |-> a, bal |-> m.bal, last |-> accepted[a].bal,
                                       val |-> accepted[a].val])
                              /\ UNCHANGED accepted
Phase2a(b, v) == /\ ~\E m \in sent : m.type = "2a" /\ m.bal = b
                 /\ \E Q \in Quorums :
                      LET answers == {m \in sent : m.type = "1b" /\ m.acc \in Q /\ m.bal = b}
                          last == Maximum({m.last : m \in answers})
                      IN /\ \A a \in Q : \E m \in answers : m.acc = a
                         /\ last = -1 \/ v = (CHOOSE m \in answers : m.last = last).val
                         /\ Send([type |-> "2a", bal |-> b, val |-> v])
                 /\ UNCHANGED <<promised, accepted>>
Phase2b(a) == \E m \in sent : /\ m.type = "2a" /\ m.bal >= promised[a]
                              /\ promised' = [promised EXCEPT ![a] = m.bal]
                              /\ accepted' = [accepted EXCEPT ![a] = [bal |-> m.bal, val |-> m.val]]
                              /\ Send([type |-> "2b", bal |-> m.bal, val |-> m.val])
Next == \/ \E b \in Ballot : Phase1a(b) \/ \E v \in Values : Phase2a(b, v)
        \/ \E a \in Acceptors : Phase1b(a) \/ Phase2b(a)
OneValuePerBallot == \A m, n \in sent : m.type = "2b" /\ n.type = "2b" /\ m.bal = n.bal => m.val = n.val
====
