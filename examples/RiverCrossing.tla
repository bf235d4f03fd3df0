---------------------------- MODULE RiverCrossing ----------------------------
(* A farmer rows one of a wolf, a goat and a cabbage over a river. Alone on a bank, the wolf would eat the goat, and the *)
(* goat the cabbage. A trace to a violation of SomebodyStays brings all over.                                            *)
EXTENDS Naturals, FiniteSets

VARIABLES left, farmer

Cargo == {"wolf", "goat", "cabbage"}
Banks == {"left", "right"}

Bank(b) == IF b = "left" THEN left ELSE Cargo \ left
Peaceful(set) == ~({"wolf", "goat"} \subseteq set) /\ ~({"goat", "cabbage"} \subseteq set)

Init == left = Cargo /\ farmer = "left"

Over == IF farmer = "left" THEN "right" ELSE "left"

(* Takes at most one across, and leaves the others in peace. *)
Row(load) == /\ load \subseteq Bank(farmer)
             /\ Peaceful(Bank(farmer) \ load)
             /\ left' = IF farmer = "left" THEN left \ load ELSE left \cup load
             /\ farmer' = Over

Next == \E load \in {l \in SUBSET Cargo : Cardinality(l) <= 1} : Row(load)

TypeOK == left \in SUBSET Cargo /\ farmer \in Banks
NobodyIsEaten == Peaceful(Bank(Over))
SomebodyStays == left # {}
==============================================================================
