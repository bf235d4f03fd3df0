-------- MODULE Values --------
\* Constants of every kind that a .cfg can give, operators among them.
EXTENDS Naturals
CONSTANTS N, Flag, Name, Pages, Nested, Nothing, Weight(_), Null
VARIABLE x
WeightOf(n) == n
ASSUME Flag = TRUE /\ Name = "vm" /\ Pages = {"p1", "p2"} /\ Nested = {{1, 2}, {}} /\ Nothing = {} /\ Null \notin {N}
Init == x = 0
Next == x < N /\ x' = x + Weight(1)
Inv == x \in 0..3
====
