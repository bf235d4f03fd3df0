-------- MODULE OverrideSeenThroughInstance --------
\* CONSTANT Op <- Own: what OverriddenThere defines by means of Op sees the override,
\* also through an instance, but I!Op names the definition itself.
EXTENDS OverriddenThere
I == INSTANCE OverriddenThere
Own == 2
VARIABLE x
Init == x = <<Op, ByOp, I!Op, I!ByOp>>
Next == x' = x
AsTlc == x = <<2, 2, 1, 2>>
====
