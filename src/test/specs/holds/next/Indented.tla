-------- MODULE Indented --------
\* Bullets of /\ and \/ nested by indentation alone.
EXTENDS Naturals
VARIABLES x, y
Init == x = 0 /\ y = 0
Next == \/ /\ x < 2
           /\ \/ /\ x' = x + 1
                 /\ y' = y
              \/ /\ y' = 1
                 /\ x' = x
        \/ /\ x = 2 => y = 1
           /\ x > 0
           /\ x' = 0
           /\ UNCHANGED y
====
