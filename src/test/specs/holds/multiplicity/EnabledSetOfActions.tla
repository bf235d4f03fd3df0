-------- MODULE EnabledSetOfActions --------
\* \E over actions with guards that differ by witness; bounds that depend on the state and on outer witnesses.
EXTENDS Naturals
VARIABLE s
Init == s = {}
Add(e) == e \notin s /\ s' = s \cup {e}
Drop(e, f) == s' = s \ {e, f}
Next == \/ \E e \in 1..3 : Add(e)
        \/ \E e \in s : \E f \in s : e <= f /\ Drop(e, f)
        \/ \E e, f \in s : Drop(e, f)
====
