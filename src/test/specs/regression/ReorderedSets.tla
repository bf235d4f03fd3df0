---- MODULE ReorderedSets ----
\* Sets are compared element by element in their order: the problem with 1 and "p" comes before the tuples that differ.
EXTENDS Integers, Sequences
VARIABLES x
Init == x = 0
Next == x < 2 /\ x' = x + 1
Inv == x < 2 \/ {<<x, 3>>, <<x>>} # {<<x, 4>>, <<"p">>}
====
