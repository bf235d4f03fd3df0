-------- MODULE AmbiguousChoice --------
\* CHOOSE with two witnesses among strings or model values: TLC's order of them is not ours, so it is warned of.
CONSTANTS a, b
VARIABLE x
Init == x = (CHOOSE e \in {a, b} : TRUE)
Next == x' = CHOOSE s \in {"u", "v"} : TRUE
Inv == x \in {a, b, "u", "v"}
====
