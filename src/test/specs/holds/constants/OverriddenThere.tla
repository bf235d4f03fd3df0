-------- MODULE OverriddenThere --------
Op == 1
ByOp == Op
====
