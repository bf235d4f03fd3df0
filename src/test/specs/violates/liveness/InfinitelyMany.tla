-------- MODULE InfinitelyMany --------
\* Tries without success may go on for ever; no counter is needed to say so.
EXTENDS Naturals
VARIABLES held, zapped
vars == <<held, zapped>>
Init == held \in BOOLEAN /\ zapped = FALSE
Zap == ~zapped /\ zapped' = TRUE /\ UNCHANGED held
Restore == held /\ zapped /\ zapped' = FALSE /\ UNCHANGED held
Next == Zap \/ Restore
FutileZap == held /\ Zap
Spec == Init /\ [][Next]_vars
P == <>[][~FutileZap]_vars
====
