-------------------------------- MODULE Jugs --------------------------------
(* A jug of three litres, one of five, and a tap: can exactly four be measured? A trace to a violation of NeverFour is *)
(* the way to do it, and a shortest one.                                                                               *)
EXTENDS Naturals

VARIABLES small, big

Min(a, b) == IF a < b THEN a ELSE b

Init == small = 0 /\ big = 0

FillSmall == small' = 3 /\ UNCHANGED big
FillBig == big' = 5 /\ UNCHANGED small
EmptySmall == small' = 0 /\ UNCHANGED big
EmptyBig == big' = 0 /\ UNCHANGED small

SmallIntoBig == LET poured == Min(small, 5 - big)
                IN small' = small - poured /\ big' = big + poured
BigIntoSmall == LET poured == Min(big, 3 - small)
                IN small' = small + poured /\ big' = big - poured

Next == FillSmall \/ FillBig \/ EmptySmall \/ EmptyBig \/ SmallIntoBig \/ BigIntoSmall

TypeOK == small \in 0..3 /\ big \in 0..5
NeverFour == big # 4
=============================================================================
