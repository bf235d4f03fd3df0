-------- MODULE OverrideThroughUnnamedInstance --------
\* CONSTANT Op <- Own reaches into a module that is instantiated without a name if nothing is substituted in it;
\* if something is, SANY copies the definitions and only the copies' own names are overridden.
INSTANCE OverriddenThere
INSTANCE OverriddenWith WITH Size <- 7
Own == 2
VARIABLE x
Init == x = <<Op, ByOp, Sized, BySized>>
Next == x' = x
AsTlc == x = <<2, 2, 2, 7>>
====
