-------- MODULE OverriddenWith --------
CONSTANT Size
Sized == Size
BySized == Sized
====
