-------- MODULE UnchangedTuple --------
\* UNCHANGED of a tuple, of nested tuples and of a definition.
EXTENDS Naturals
VARIABLES x, y, z
most == <<x, <<y>>>>
Init == x = 0 /\ y = 0 /\ z = 0
Next == \/ z' = (z + 1) % 3 /\ UNCHANGED most
        \/ UNCHANGED <<x, z>> /\ y' = 1 - y
        \/ UNCHANGED z /\ UNCHANGED y /\ x' = 1 - x
        \/ UNCHANGED <<x, y, z>>
        \/ UNCHANGED <<most, z>>
====
