-------- MODULE OverriddenLocally --------
LOCAL INSTANCE Naturals
LocalNat == Nat
====
