-------- MODULE EmptyFunctionIsEmptySequence --------
\* <<>>, the function with the empty domain, is one value however it is written, also as a state.
EXTENDS Naturals, Sequences
VARIABLE f
Init == f \in {<<>>, [i \in {} |-> 0], [i \in 1..0 |-> i]}
Next == \/ f = <<>> /\ f' = [i \in {1} |-> 5]
        \/ f # <<>> /\ f' = [i \in DOMAIN f \ {1} |-> f[i]]
Inv == /\ Len(f) \in 0..1 /\ (f = <<>>) = (DOMAIN f = {}) /\ [x \in {} |-> "a"] = <<>> /\ SubSeq(f, 1, 0) = [x \in {} |-> 1]
       /\ [i \in {"a"} \ {"a"} |-> 1] = <<>>
====
