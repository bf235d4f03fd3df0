-------- MODULE UserOperators --------
\* Infix, prefix and postfix operators with definitions of one's own, and the synonyms of TLA+'s operators.
EXTENDS Naturals
VARIABLE x
a (+) b == (a + b) % 5
a \prec b == a < b
a ## b == <<a, b>>
s ^+ == {s, s + 1}
Init == x = 0
Next == x' = x (+) 2
Inv == /\ 1 \prec 2 /\ 1 ## 2 = <<1, 2>> /\ x ^+ = {x, x + 1}
       /\ (x =< 4) = (x <= 4) /\ (x \leq 4) = (x <= 4) /\ (x # 9) = (x /= 9) /\ (TRUE \land ~FALSE) = (TRUE /\ \lnot FALSE)
       /\ (TRUE \lor FALSE) /\ {1} \cup {2} = {1} \union {2} /\ {1} \cap {2} = {1} \intersect {2} /\ (1..2) \X {1} = (1..2) \times {1}
====
