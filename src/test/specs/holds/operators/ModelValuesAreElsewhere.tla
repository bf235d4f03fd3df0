-------- MODULE ModelValuesAreElsewhere --------
\* An untyped model value is in no set that is not made of model values.
EXTENDS Integers, Sequences
CONSTANT m
VARIABLE x
Init == x = 0
Next == x' = 1 - x /\ m \notin {1, x} /\ m \notin 0..x /\ m \notin Nat /\ m \notin STRING /\ m \notin Seq({x})
        /\ m \notin [{1} -> {x}] /\ m \notin [a : {x}] /\ m \notin {x} \X {1}
        /\ m \in {1, m} /\ 1 \in {1, m} /\ 1 \notin {m} /\ 2 \notin {1, m}
====
