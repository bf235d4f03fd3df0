---- MODULE OrdersOfASet ----
\* Operators that recur over a set or a sequence of the state: all orders of its elements, a sum by CHOOSE, a comparison
\* of words letter by letter, a closure.
EXTENDS Naturals, Sequences, FiniteSets

CONSTANTS a, b, c

VARIABLES waiting, order, word

Clients == {a, b, c}

Orders(S) ==
  LET orders[set \in SUBSET S] ==
        IF set = {} THEN {<<>>}
        ELSE LET ending == [x \in set |-> {Append(shorter, x) : shorter \in orders[set \ {x}]}]
             IN UNION {ending[x] : x \in set}
  IN orders[S]

Position(x) == IF \E i \in 1..Len(order) : order[i] = x THEN CHOOSE i \in 1..Len(order) : order[i] = x ELSE 0

SumOfPositions ==
  LET sum[S \in SUBSET {1, 2, 3}] ==
        IF S = {} THEN 0 ELSE LET n == CHOOSE m \in S : TRUE IN (IF n <= Len(order) THEN n ELSE 0) + sum[S \ {n}]
  IN sum[{1, 2, 3}]

Positions ==
  LET sum[S \in SUBSET Clients] ==
        IF S = {} THEN 0 ELSE LET x == CHOOSE y \in S : TRUE IN Position(x) + sum[S \ {x}]
  IN sum[Clients]

Less(left, right) ==
  LET RECURSIVE LessFrom(_)
      LessFrom(i) == CASE i > Len(left) \/ i > Len(right) -> Len(left) < Len(right)
                       [] left[i] < right[i] -> TRUE
                       [] left[i] > right[i] -> FALSE
                       [] OTHER -> LessFrom(i + 1)
  IN LessFrom(1)

Before ==
  LET closure[n \in Nat] ==
        [x, y \in Clients |->
           IF n = 0 THEN Position(x) > 0 /\ Position(y) = Position(x) + 1
           ELSE \/ closure[n - 1][x, y]
                \/ \E z \in Clients : closure[n - 1][x, z] /\ closure[n - 1][z, y]]
  IN closure[2]

Init == waiting = {} /\ order = <<>> /\ word = <<>>

Ask == order = <<>> /\ \E x \in Clients \ waiting : waiting' = waiting \cup {x} /\ UNCHANGED <<order, word>>

Schedule ==
  /\ waiting # {}
  /\ \E next \in Orders(waiting) : order' = next
  /\ waiting' = {}
  /\ UNCHANGED word

Serve ==
  /\ order # <<>>
  /\ order' = Tail(order)
  /\ \E letter \in 1..2 : word' = IF Len(word) < 2 THEN Append(word, letter) ELSE <<letter>>
  /\ UNCHANGED waiting

Next == Ask \/ Schedule \/ Serve

OrderedOnce == Positions = SumOfPositions
Later == \A x, y \in Clients : Before[x, y] => Position(x) < Position(y)
WordsAreLess == Less(word, <<2, 2, 1>>) /\ ~Less(word, <<>>)
====
