-------- MODULE IfAndCase --------
\* IF and CASE evaluate only what they choose.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = IF x < 3 THEN x + 1 ELSE 0
Name(n) == CASE n = 0 -> "zero" [] n = 1 -> "one" [] OTHER -> IF n = 2 THEN "two" ELSE "many"
Inv == /\ Name(x) \in {"zero", "one", "two", "many"} /\ (x = 3) = (Name(x) = "many")
       /\ (IF TRUE THEN x ELSE 1 \div 0) = x /\ (CASE x >= 0 -> x [] x < 0 -> 1 \div 0) = x
====
