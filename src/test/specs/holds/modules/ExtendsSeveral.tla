-------- MODULE ExtendsSeveral --------
\* A diamond of EXTENDS, LOCAL definitions that stay in their modules, and (* comments (* in *) comments *).
EXTENDS ExtendedLeft, ExtendedRight
VARIABLE x
Hidden == 5
Init == x = 0
Next == x' = IF x < Left + Right THEN x + Step ELSE 0
Inv == Hidden = 5 /\ x <= 3
====
