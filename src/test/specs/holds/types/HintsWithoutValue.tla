---- MODULE HintsWithoutValue ----
\* Definitions of the shape of a type invariant whose sets are infinite, print, are wrong, are ambiguous, are not supported or
\* take for ever; nobody asks for any of them.
EXTENDS Integers, Sequences, TLC
CONSTANTS P, Q
VARIABLES x, y, z
Loud == PrintT("nobody wants to hear this") /\ x \in (IF PrintT("nor this") THEN 0..3 ELSE {})
Endless == x \in Nat /\ y \in Seq(1..2) /\ z \subseteq Int
Wrong == x \in 1..Head(<<>>) /\ y \in {1, "one"} /\ z \subseteq 7
Ambiguous == x \in {CHOOSE m \in {P, Q} : TRUE} /\ y \in {P}
Other == y \in {CHOOSE m : m \notin Nat}
NotSupported == x \in {CHOOSE m : m \notin Nat} /\ Other
Long == x \in {i \in 0..2000000000 : i > 1999999999} /\ y \in {f[1] : f \in [1..20 -> 1..20]}
Far == x \in -1000000..2147483647
RECURSIVE Ever
Ever == {1} \cup Ever
Circular == x \in Ever /\ y \in Ever
Init == x = 0 /\ y = <<>> /\ z = {P}
Next == \/ x < 3 /\ x' = x + 1 /\ UNCHANGED <<y, z>>
        \/ Len(y) < 2 /\ y' = Append(y, x) /\ UNCHANGED <<x, z>>
        \/ z' = {Q} /\ UNCHANGED <<x, y>>
====
