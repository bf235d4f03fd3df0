-------- MODULE ProofModules --------
\* Theorems and proofs are read and left alone; so are the modules that proofs extend, of which nothing else is used.
EXTENDS Naturals, TLAPS, NaturalsInduction
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3
Spec == Init /\ [][Next]_x
Inv == x < 3
LEMMA Small == Init => Inv
BY DEF Init, Inv
THEOREM Spec => []Inv
<1>1. Init => Inv
  BY Small
<1>2. Inv /\ [Next]_x => Inv'
  OBVIOUS
<1>3. QED
  BY <1>1, <1>2, PTL DEF Spec
====
