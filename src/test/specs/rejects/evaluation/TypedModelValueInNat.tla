-------- MODULE TypedModelValueInNat --------
\* A typed model value and Nat.
EXTENDS Naturals
CONSTANTS A_m, B_n
VARIABLE x
Init == x = 0
Next == x' = IF A_m \in Nat THEN 1 ELSE 2
====
