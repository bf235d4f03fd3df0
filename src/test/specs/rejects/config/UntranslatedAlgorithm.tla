---- MODULE UntranslatedAlgorithm ----
EXTENDS Naturals
(* --algorithm pin
variables ref = 0;
begin
A: ref := ref + 1;
end algorithm; *)
====
