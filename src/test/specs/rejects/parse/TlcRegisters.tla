---------------- MODULE TlcRegisters ----------------
EXTENDS TLC
VARIABLE x
Init == x = 0 /\ TLCSet(1, 0)
Next == x' = TLCGet(1)
=============================================
