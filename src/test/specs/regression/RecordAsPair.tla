---- MODULE RecordAsPair ----
\* The compiler took any function of two arguments for the pair that a pattern asks for.
EXTENDS Integers
VARIABLE s
Init == s = {<<0, 1>>}
Next == s' = {[from |-> 1, to |-> 2]}
Rising == \A <<i, j>> \in s : i < j
====
