---------------- MODULE CircularExtendsLower ----------------
EXTENDS CircularExtends
=============================================
