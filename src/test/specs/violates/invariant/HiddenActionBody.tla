-------- MODULE HiddenActionBody --------
\* Instantiated by HiddenAction; no spec by itself.
VARIABLE v
Jump(n) == v = 1 /\ v' = n
====
