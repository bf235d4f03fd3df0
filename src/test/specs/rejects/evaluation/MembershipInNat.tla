-------- MODULE MembershipInNat --------
\* Whether a string is a natural number nobody decides.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = x + 1 /\ (x < 2 \/ "a" \in Nat)
====
