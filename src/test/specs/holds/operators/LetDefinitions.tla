-------- MODULE LetDefinitions --------
\* LET with values, operators, functions and shadow-free nesting; a later definition uses an earlier one.
EXTENDS Naturals
VARIABLE x
Init == x = 1
Next == LET double == x * 2
            Cap(n) == IF n > 8 THEN 1 ELSE n
        IN x' = Cap(double)
Inv == LET f[i \in 0..3] == IF i = 0 THEN 1 ELSE 2 * f[i - 1]
           powers == {f[i] : i \in 0..3}
           Both(a, b) == LET s == a + b IN s * s
       IN x \in powers /\ Both(1, x) = (x + 1) * (x + 1)
====
