-------- MODULE RecordIsFunctionOnStrings --------
\* A record and a function with the same strings as its domain are one value, also as a state.
VARIABLE r
Init == r \in {[a |-> 1, b |-> 2], [k \in {"a", "b"} |-> IF k = "a" THEN 1 ELSE 2]}
Next == r' = [r EXCEPT !["a"] = r.b, !.b = r["a"]]
Inv == r \in [{"a", "b"} -> {1, 2}] /\ r \in [a : {1, 2}, b : {1, 2}]
====
