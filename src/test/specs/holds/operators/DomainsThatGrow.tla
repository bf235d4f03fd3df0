---- MODULE DomainsThatGrow ----
\* Functions whose domain is another one in each state, and parts of sequences between places that move.
EXTENDS Naturals, Sequences, FiniteSets

CONSTANTS a, b, c

VARIABLES queue, low, chosen, view

\* Without its element at a place.
Without(q, place) == [i \in 1..(Len(q) - 1) |-> IF i < place THEN q[i] ELSE q[i + 1]]

Between == SubSeq(queue, low, Len(queue) - 1)

Range(f) == {f[x] : x \in DOMAIN f}

\* A function on whatever was chosen.
Weights == [x \in chosen |-> IF x \in Range(queue) THEN low ELSE 0]

TypeOK ==
  /\ queue \in {<<>>} \cup [1..1 -> {a, b, c}] \cup [1..2 -> {a, b, c}] \cup [1..3 -> {a, b, c}]
  /\ low \in 1..4
  /\ chosen \in SUBSET {a, b, c}

Init ==
  /\ queue = <<>>
  /\ low = 1
  /\ chosen = {}
  /\ view = <<>>

Add ==
  /\ Len(queue) < 3
  /\ \E x \in {a, b, c} \ Range(queue) : queue' = Append(queue, x)
  /\ view' = Between
  /\ UNCHANGED <<low, chosen>>

Lose ==
  /\ \E place \in 1..Len(queue) : queue' = Without(queue, place)
  /\ view' = <<>>
  /\ UNCHANGED <<low, chosen>>

Move ==
  /\ low' = 1 + (low % (Len(queue) + 1))
  /\ view' = Between
  /\ UNCHANGED <<queue, chosen>>

Choose ==
  /\ \E x \in {a, b, c} : chosen' = IF x \in chosen THEN chosen \ {x} ELSE chosen \cup {x}
  /\ view' = Weights
  /\ UNCHANGED <<queue, low>>

Next == Add \/ Lose \/ Move \/ Choose

WeightsOfChosen ==
  /\ DOMAIN Weights = chosen
  /\ \A x \in chosen : Weights[x] \in {0, low}
  /\ chosen # {} => Weights # [x \in {} |-> 0]

LengthsFit == Len(Between) <= Len(queue) /\ Range(Between) \subseteq Range(queue)
====
