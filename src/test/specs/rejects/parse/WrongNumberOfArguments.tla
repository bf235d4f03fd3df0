---------------- MODULE WrongNumberOfArguments ----------------
VARIABLE x
Start(a) == x = a
Init == Start(0, 1)
Next == x' = x
=============================================
