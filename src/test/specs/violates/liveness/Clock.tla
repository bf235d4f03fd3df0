-------- MODULE Clock --------
EXTENDS Naturals
VARIABLE hour
Init == hour = 0
Tick == hour' = (hour + 1) % 2
Spec == Init /\ [][Tick]_hour /\ WF_hour(Tick)
Ticks == []<><<Tick>>_hour
CanTick == [](ENABLED Tick)
====
