-------- MODULE ExtendedBase --------
EXTENDS Naturals
Step == 1
====
