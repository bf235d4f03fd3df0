----------------------------- MODULE Philosophers -----------------------------
(* Philosophers round a table, a fork between each two; to eat, one takes the fork on either side. If all take the left  *)
(* one first they may deadlock; if the last one begins with the right, they cannot: all forks are then taken in order.   *)
EXTENDS Naturals

CONSTANTS N, LastBeginsRight

VARIABLES forks, hand

People == 0..N - 1
Nobody == N

Left(p) == p
Right(p) == (p + 1) % N
First(p) == IF LastBeginsRight /\ p = N - 1 THEN Right(p) ELSE Left(p)
Second(p) == IF LastBeginsRight /\ p = N - 1 THEN Left(p) ELSE Right(p)

Init == /\ forks = [f \in People |-> Nobody]
        /\ hand = [p \in People |-> 0]

Take(p, f, n) == /\ hand[p] = n
                 /\ forks[f] = Nobody
                 /\ forks' = [forks EXCEPT ![f] = p]
                 /\ hand' = [hand EXCEPT ![p] = n + 1]

TakeFirst(p) == Take(p, First(p), 0)
TakeSecond(p) == Take(p, Second(p), 1)
PutBack(p) == /\ hand[p] = 2
              /\ forks' = [forks EXCEPT ![Left(p)] = Nobody, ![Right(p)] = Nobody]
              /\ hand' = [hand EXCEPT ![p] = 0]

Next == \E p \in People : TakeFirst(p) \/ TakeSecond(p) \/ PutBack(p)

TypeOK == forks \in [People -> 0..N] /\ hand \in [People -> 0..2]
NeighboursDoNotEat == \A p \in People : ~(hand[p] = 2 /\ hand[Right(p)] = 2)
===============================================================================
