-------- MODULE Quantifiers --------
\* Bounded quantifiers over several bounds, tuple patterns and bounds that depend on outer names.
EXTENDS Naturals
VARIABLE x
Init == x \in 1..3
Next == UNCHANGED x
Inv == /\ \A a \in 1..x : \E b \in a..x : a + b = a + x
       /\ \A a, b \in 1..x, c \in {0} : a + b + c = b + a
       /\ ~(\E a \in {} : TRUE) /\ (\A a \in {} : FALSE)
       /\ (\E <<a, b>> \in {<<x, 1>>} : a = x) /\ (\A <<a, b>> \in {<<1, 2>>}, c \in {1} : a = c /\ b = 2)
       /\ (\E s \in SUBSET {x} : s # {}) /\ \A f \in [{x} -> {1}] : f[x] = 1
====
