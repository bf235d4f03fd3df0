-------------------------------- MODULE Hanoi --------------------------------
(* The towers of Hanoi: disks move one at a time between three pegs, never onto a smaller one. A trace to a violation of *)
(* NotYetMoved moves the whole tower, in the fewest moves: 2^Disks - 1.                                                  *)
EXTENDS Naturals, Sequences

CONSTANT Disks

VARIABLE pegs

Tower == [size \in 1..Disks |-> size]

Init == pegs = <<Tower, <<>>, <<>>>>

(* The head of a sequence lies on top. IF, since both sides of a \/ among an action's conjuncts are tried. *)
Fits(disk, peg) == IF peg = <<>> THEN TRUE ELSE disk < Head(peg)

Move(from, to) == /\ pegs[from] # <<>>
                  /\ Fits(Head(pegs[from]), pegs[to])
                  /\ pegs' = [pegs EXCEPT ![from] = Tail(@), ![to] = <<Head(pegs[from])>> \o @]

Next == \E from \in 1..3 : \E to \in 1..3 \ {from} : Move(from, to)

NoDiskIsLost == Len(pegs[1]) + Len(pegs[2]) + Len(pegs[3]) = Disks
NotYetMoved == pegs[3] # Tower
==============================================================================
