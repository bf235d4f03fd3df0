-------- MODULE OverrideExtended --------
\* Extended below; no spec by itself.
EXTENDS Naturals
Bound == 1
Below(n) == n < Bound
====
