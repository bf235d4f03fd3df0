------------------------------- MODULE TLAPS -------------------------------
\* Stands in for the proof system's module of this name, so that published
\* specs that extend it can be read. Proofs name these operators; they mean
\* nothing to a model checker, and using one outside a proof is refused.

SMT == TRUE
SMTT(timeout) == TRUE
Z3 == TRUE
Z3T(timeout) == TRUE
Z3M == TRUE
CVC3 == TRUE
CVC3T(timeout) == TRUE
CVC4 == TRUE
CVC4T(timeout) == TRUE
Yices == TRUE
YicesT(timeout) == TRUE
veriT == TRUE
veriTT(timeout) == TRUE
Spass == TRUE
SpassT(timeout) == TRUE
Zenon == TRUE
ZenonT(timeout) == TRUE
SlowZenon == TRUE
SlowerZenon == TRUE
VerySlowZenon == TRUE
SlowestZenon == TRUE
Isa == TRUE
IsaT(timeout) == TRUE
IsaM(method) == TRUE
IsaMT(method, timeout) == TRUE
IsaWithSetExtensionality == TRUE
Blast == TRUE
Force == TRUE
Auto == TRUE
AutoBlast == TRUE
LS4 == TRUE
PTL == TRUE
PropositionalTemporalLogic == TRUE
AllProvers == TRUE
AllProversT(timeout) == TRUE
AllSMT == TRUE
AllSMTT(timeout) == TRUE
AllIsa == TRUE
AllIsaT(timeout) == TRUE
AllSolvers == TRUE
AllSolversT(timeout) == TRUE
SimpleArithmetic == TRUE
Cooper == TRUE
ArithmeticSolver == TRUE
Trivial == TRUE
Simplification == TRUE
SimplifyAndSolve == TRUE
AutoUSE == TRUE
Lambdify == TRUE
ExpandENABLED == TRUE
ExpandCdot == TRUE
ENABLEDaxioms == TRUE
ENABLEDrewrites == TRUE
ENABLEDrules == TRUE
LevelComparison == TRUE
EnabledWrapper(x) == TRUE
CdotWrapper(x) == TRUE
SetExtensionality == TRUE
NoSetContainsEverything == TRUE
=============================================================================
