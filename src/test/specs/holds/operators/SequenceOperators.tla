-------- MODULE SequenceOperators --------
\* Everything in module Sequences.
EXTENDS Naturals, Sequences
VARIABLE s
Init == s = <<>>
Next == \/ Len(s) < 3 /\ \E e \in {"a", "b"} : s' = Append(s, e)
        \/ s # <<>> /\ s' = Tail(s)
Inv == /\ Len(s) \in 0..3 /\ s \in Seq({"a", "b"}) /\ (s \notin Seq({"c"}) \/ s = <<>>)
       /\ s \o <<>> = s /\ Len(s \o s) = 2 * Len(s) /\ DOMAIN s = 1..Len(s)
       /\ (s # <<>> => <<Head(s)>> \o Tail(s) = s)
       /\ SubSeq(s, 1, Len(s)) = s /\ SubSeq(s, 2, 1) = <<>>
       /\ SelectSeq(s, LAMBDA e : e = "a") \o <<>> \in Seq({"a"})
       /\ "abc" \in STRING /\ Len("abc") = 3 /\ "ab" \o "c" = "abc"
====
