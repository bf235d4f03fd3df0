-------- MODULE OverrideStopsAtLocalInstance --------
\* An override, also one of Nat, does not reach a module that has the definition through a LOCAL INSTANCE of its own.
EXTENDS Naturals, OverriddenLocally
Small == 0..1
VARIABLE x
Init == x = <<5 \in Nat, 5 \in LocalNat>>
Next == x' = x
AsTlc == x = <<FALSE, TRUE>>
====
