-------- MODULE TlcModule --------
\* Module TLC: mappings, permutations, sorting, printing (which says TRUE), assertions that hold.
EXTENDS Naturals, Sequences, FiniteSets, TLC
VARIABLE x
Init == x = 1
Next == x < 3 /\ x' = x + 1
Inv == /\ (1 :> "a" @@ 2 :> "b") = <<"a", "b">> /\ (x :> 5)[x] = 5
       /\ (x :> "left" @@ x :> "right")[x] = "left" /\ DOMAIN (x :> 1 @@ 7 :> 2) = {x, 7}
       /\ Cardinality(Permutations({1, 2, 3})) = 6 /\ \A p \in Permutations({1, 2}) : {p[1], p[2]} = {1, 2}
       /\ SortSeq(<<3, 1, 2>>, LAMBDA a, b : a < b) = <<1, 2, 3>>
       /\ ToString(x) \in STRING /\ ToString(<<1, "a">>) = "<<1, \"a\">>" /\ ToString({2, 1}) = "{1, 2}"
       /\ Assert(x > 0, "x is positive") /\ TLCEval(x) = x
       /\ PrintT("state") /\ Print("value", TRUE)
====
