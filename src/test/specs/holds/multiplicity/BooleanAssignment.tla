-------- MODULE BooleanAssignment --------
\* Assigning truth values: x' = (a \/ b) does not fork, (x' = a) \/ b does.
VARIABLES x, y
Init == x = TRUE /\ y = FALSE
Next == \/ x' = (x \/ y \/ TRUE) /\ y' = ~y
        \/ x' = ~x /\ (y' = (x /\ y) \/ y' = FALSE)
====
