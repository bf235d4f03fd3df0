-------- MODULE ExtendedRight --------
EXTENDS ExtendedBase
LOCAL Hidden == 2
Right == Hidden
====
