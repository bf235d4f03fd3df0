-------- MODULE BagsModule --------
\* Module Bags, by its text.
EXTENDS Naturals, Bags
VARIABLE b
Init == b = EmptyBag
Next == \E e \in {"p", "q"} : BagCardinality(b) < 2 /\ b' = b (+) SetToBag({e})
Inv == /\ BagCardinality(b) <= 2 /\ b (-) b = EmptyBag /\ BagToSet(b) \subseteq {"p", "q"}
       /\ CopiesIn("p", b) \in 0..2 /\ (BagIn("p", b) = (CopiesIn("p", b) > 0)) /\ b \sqsubseteq (b (+) b)
====
