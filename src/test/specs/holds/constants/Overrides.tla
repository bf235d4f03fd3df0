-------- MODULE Overrides --------
\* NAME <- OPERATOR for constants, for definitions and for Nat.
EXTENDS Naturals
CONSTANT Limit, Steps
VARIABLE x
Small == 0..4
LimitHere == 2 + 2
Size == 100
SizeHere == 3
StepsHere == {1, Size}
Init == x = 0
Next == \E s \in Steps : x + s <= Limit /\ x' = x + s
Inv == x \in Nat /\ Nat = 0..4 /\ Size = 3
====
