---- MODULE DomainByRemainder ----
\* A remainder of constants was not computed, and so decided that no element is in the domain.
EXTENDS Naturals, FiniteSets
VARIABLES x, y
Init == x = 0 /\ y = 0
ByRemainder == [i \in {j \in 1..3 : x % 2 = j % 2} |-> i]
ByQuotient == [i \in {j \in 1..3 : x \div 2 = j \div 2} |-> i]
Next == \/ x < 5 /\ x' = x + 1 /\ y' = Cardinality(DOMAIN ByRemainder)
        \/ x = 5 /\ x' = 0 /\ y' = Cardinality(DOMAIN ByQuotient)
        \/ x < 6 /\ 1 \in DOMAIN ByRemainder /\ y' = 3 /\ x' = x
TypeOK == x \in 0..5 /\ y \in 0..3
Odd == (x % 2 = 1) = (1 \in DOMAIN ByRemainder)
Two == (2 \in DOMAIN ByQuotient) = (x \div 2 = 1)
====
