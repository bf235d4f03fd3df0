---- MODULE TuplePatternDomain ----
\* Functions whose argument is bound by a tuple pattern, alone and beside a plain name.
EXTENDS Naturals
VARIABLES grid, turn
Cells == {1, 2} \X {1, 2}
Init == grid \in [Cells -> BOOLEAN] /\ turn = 0
Next == /\ grid' = [<<x, y>> \in Cells |-> grid[<<y, x>>] /= (turn = x)]
        /\ turn' = (turn + 1) % 3
Shape == /\ DOMAIN [<<x, y>> \in Cells, k \in {0} |-> grid[x, y]] = {<<c, 0>> : c \in Cells}
         /\ [<<x, y>> \in Cells |-> x + y][<<2, 1>>] = 3
====
