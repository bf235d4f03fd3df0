-------- MODULE LocalInstance --------
\* A LOCAL INSTANCE without a name, and a LOCAL definition.
LOCAL INSTANCE Naturals
VARIABLE x
LOCAL Limit == 3
Init == x = 0
Next == x' = IF x < Limit THEN x + 1 ELSE 0
====
