-------- MODULE ActionArguments --------
\* Actions passed to operators, and primed expressions as arguments.
EXTENDS Naturals
VARIABLES x, y
Set(v, e) == v = e
Either(A(_), B(_)) == A(1) \/ B(2)
SetX(n) == x' = (x + n) % 4
Both(A, B) == A /\ B
Init == x = 0 /\ y = 0
Next == \/ Either(SetX, SetX) /\ Set(y', 1 - y)
        \/ Both(Set(x', y), Set(y', x % 2))
====
