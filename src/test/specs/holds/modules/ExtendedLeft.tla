-------- MODULE ExtendedLeft --------
EXTENDS ExtendedBase
LOCAL Hidden == 1
Left == Hidden
====
