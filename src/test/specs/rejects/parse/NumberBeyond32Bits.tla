---------------- MODULE NumberBeyond32Bits ----------------
EXTENDS Naturals
VARIABLE x
Init == x = 2147483648
Next == x' = x
=============================================
