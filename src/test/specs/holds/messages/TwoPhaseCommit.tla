-------- MODULE TwoPhaseCommit --------
\* A set of records of three shapes that only grows, and no type invariant.
CONSTANT Managers
VARIABLES manager, coordinator, prepared, sent
Init == /\ manager = [m \in Managers |-> "working"] /\ coordinator = "init"
        /\ prepared = {} /\ sent = {}
Receive(m) == /\ coordinator = "init" /\ [type |-> "prepared", from |-> m] \in sent
              /\ prepared' = prepared \cup {m} /\ UNCHANGED <<manager, coordinator, sent>>
Decide(what) == /\ coordinator = "init"
                /\ what = "commit" => prepared = Managers
                /\ coordinator' = "done" /\ sent' = sent \cup {[type |-> what]}
                /\ UNCHANGED <<manager, prepared>>
Prepare(m) == /\ manager[m] = "working" /\ manager' = [manager EXCEPT ![m] = "prepared"]
              /\ sent' = sent \cup {[type |-> "prepared", from |-> m]}
              /\ UNCHANGED <<coordinator, prepared>>
Follow(m) == \E msg \in sent : /\ msg.type \in {"commit", "abort"}
                               /\ manager' = [manager EXCEPT ![m] = msg.type]
                               /\ sent' = sent \cup {[type |-> "done", by |-> m, what |-> msg.type]}
                               /\ UNCHANGED <<coordinator, prepared>>
Next == \/ \E what \in {"commit", "abort"} : Decide(what)
        \/ \E m \in Managers : Receive(m) \/ Prepare(m) \/ Follow(m)
Consistent == /\ ~\E l, r \in Managers : manager[l] = "commit" /\ manager[r] = "abort"
              /\ \A msg \in sent : msg.type = "done" => [type |-> msg.what] \in sent
====
