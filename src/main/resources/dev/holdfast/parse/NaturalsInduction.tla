-------------------------- MODULE NaturalsInduction ------------------------
\* Stands in for the proof system's module of this name, so that published
\* specs that extend it can be read. Proofs name these theorems; using one of
\* the operators outside a proof is refused.
EXTENDS Naturals

NatInductiveDefHypothesis(f, f0, Def(_, _)) == TRUE
NatInductiveDefConclusion(f, f0, Def(_, _)) == TRUE
FiniteNatInductiveDefHypothesis(f, c, Def(_, _), m, n) == TRUE
FiniteNatInductiveDefConclusion(f, c, Def(_, _), m, n) == TRUE

THEOREM NatInduction == TRUE
THEOREM DownwardNatInduction == TRUE
THEOREM GeneralNatInduction == TRUE
THEOREM SmallestNatural == TRUE
THEOREM RecursiveFcnOfNat == TRUE
THEOREM RecursiveFcnOfNatType == TRUE
THEOREM NatInductiveDef == TRUE
THEOREM NatInductiveDefType == TRUE
THEOREM NatInductiveUnique == TRUE
THEOREM FiniteNatInductiveDef == TRUE
THEOREM FiniteNatInductiveDefType == TRUE
THEOREM FiniteNatInductiveUnique == TRUE
=============================================================================
