-------- MODULE Products --------
\* Cartesian products of two and more sets, flat and nested: <<1, 2, 3>> is not <<<<1, 2>>, 3>>.
EXTENDS Naturals, FiniteSets
VARIABLE t
Init == t \in (1..2) \X {"a"} \X BOOLEAN
Next == t' = <<3 - t[1], t[2], ~t[3]>>
Inv == /\ t \in {1, 2} \X STRING \X BOOLEAN /\ t \notin ({1, 2} \X STRING) \X BOOLEAN
       /\ <<<<1, 2>>, 3>> \in ((1..2) \X (1..2)) \X {3} /\ <<1, 2, 3>> \notin ((1..2) \X (1..2)) \X {3}
       /\ Cardinality((1..2) \X (1..3) \X {0}) = 6 /\ (1..2) \X {} = {}
       /\ \A <<a, b>> \in (1..2) \X (3..4) : a < b
       /\ <<1, 1000000>> \in Nat \X Nat
====
