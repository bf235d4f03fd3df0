-------- MODULE SeveralConfigs --------
\* One module, several .cfg files; each with INVARIANT and PROPERTY interleaved.
EXTENDS Naturals
CONSTANT N
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % N
Low == x < N
Steps == [][x' # x]_x
====
