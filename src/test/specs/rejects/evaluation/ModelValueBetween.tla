-------- MODULE ModelValueBetween --------
\* A model value between them does not make 1 and <<1>> comparable.
EXTENDS Naturals, FiniteSets
CONSTANT m
VARIABLE x
Init == x = 0
Next == x' = Cardinality({1, m, <<1>>})
====
