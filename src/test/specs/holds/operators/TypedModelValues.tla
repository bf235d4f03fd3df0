-------- MODULE TypedModelValues --------
\* Typed model values can be compared with those of their type and with untyped ones.
EXTENDS Naturals
CONSTANTS A_m, A_n, u
VARIABLES x, y
Init == x = A_m /\ y = 0
Next == x' \in {A_m, A_n, u} /\ x' # x /\ y' = IF x \in {A_m, u} THEN 1 ELSE 2
====
