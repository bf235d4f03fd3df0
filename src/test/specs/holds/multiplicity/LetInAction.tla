-------- MODULE LetInAction --------
\* LET around an action, its definitions being actions themselves.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == LET up == x' = (x + 1) % 4
            Jump(n) == x' = n
        IN \/ up
           \/ LET target == 2 IN Jump(target) \/ Jump(target)
====
