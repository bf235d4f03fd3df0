---------------- MODULE CircularExtends ----------------
EXTENDS CircularExtendsLower
VARIABLE x
Init == x = 0
Next == x' = x
=============================================
