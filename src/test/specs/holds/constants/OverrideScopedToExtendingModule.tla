-------- MODULE OverrideScopedToExtendingModule --------
\* Nat <- [OverrideCounter] NatThere: the module has Nat from Naturals, so Nat is overridden there, and hence everywhere.
EXTENDS Naturals
VARIABLE x
I == INSTANCE OverrideCounter WITH c <- x
NatThere == 0..1
Init == x = <<5 \in Nat, 5 \in I!Range>>
Next == x' = x
AsTlc == x = <<FALSE, FALSE>>
====
