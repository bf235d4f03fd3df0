---- MODULE InfiniteSetUnderSymmetry ----
\* Under SYMMETRY a constant set without end was listed to see whether it names a member.
EXTENDS Integers, Sequences, TLC
CONSTANT M
VARIABLE x, q
Init == x = 0 /\ q = <<>>
Next == \E m \in M : x < 2 /\ x' = x + 1 /\ q' = Append(q, m)
Inv == x \in Nat /\ q \in Seq(M) /\ <<x>> \in Seq(Int) /\ [m \in M |-> x] \in [M -> Int] /\ <<2, 3>> \in Nat \X Int
Symmetry == Permutations(M)
====
