-------- MODULE Strings --------
\* Strings, with escapes; equality, membership, as set elements and function arguments.
VARIABLE s
Init == s \in {"", "a", "a\"b", "back\\slash", "tab\tnewline\n"}
Next == s' = IF s = "a" THEN "b" ELSE "a"
Inv == s \in STRING /\ s # "c" /\ [t \in {s} |-> t][s] = s
====
