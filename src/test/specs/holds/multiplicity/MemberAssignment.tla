-------- MODULE MemberAssignment --------
\* x' \in S takes each element of the set once, however often it is listed.
EXTENDS Naturals
VARIABLES x, y
Init == x \in {1, 1, 2} /\ y \in {x, x}
Next == x' \in {y, y, 1} /\ y' \in {e \div 2 : e \in 0..3}
====
