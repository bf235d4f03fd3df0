---- MODULE PairsOfNothing ----
\* A number is not looked for among pairs, not even where there are none. The compiler listed them.
EXTENDS Integers
VARIABLE s
Init == s = {}
Next == s' = {}
Apart == ~({1} \subseteq (s \X s)) /\ {1} \cap (s \X s) = {} /\ 1 \notin {p \in s \X s : TRUE}
====
