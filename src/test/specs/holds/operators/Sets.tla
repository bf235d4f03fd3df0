-------- MODULE Sets --------
\* Set operators on listed, described and nested sets.
EXTENDS Naturals
VARIABLE x
Init == x \in SUBSET {1, 2, 3}
Next == x' = {1, 2, 3} \ x
Inv == /\ x \subseteq 1..3 /\ x \in SUBSET (1..3) /\ 4 \notin x
       /\ x \cup ({1, 2, 3} \ x) = 1..3 /\ x \cap {} = {} /\ x \union {} = x /\ x \intersect x = x
       /\ UNION {{e} : e \in x} = x /\ UNION SUBSET x = x
       /\ {e \in 1..3 : e \in x} = x /\ {e + 1 : e \in x} = {e \in 2..4 : e - 1 \in x}
       /\ {a + b : a \in x, b \in {0}} = x /\ {a + b : a, b \in {1}} = {2}
       /\ {{}, {1}} \subseteq SUBSET {1} /\ x \in {s \in SUBSET (1..3) : TRUE}
       /\ {<<a, b>> \in (1..2) \X (1..2) : a < b} = {<<1, 2>>}
       /\ 3..2 = {} /\ {1, 1, 2} = {2, 1}
====
