package dev.holdfast.liveness;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Random formulas and fairness over the atoms of a graph. Step atoms stand only where TLA+ lets them stand. */
final class RandomFormula {
    private final Random random;
    private final List<Atom> atoms;

    RandomFormula(Random random, List<Atom> atoms) {
        this.random = random;
        this.atoms = atoms;
    }

    Formula formula(int depth) {
        int choice = random.nextInt(depth == 0 ? 1 : 12);
        return switch (choice) {
            case 0 -> state();
            case 1, 2 -> Formula.and(List.of(formula(depth - 1), formula(depth - 1)));
            case 3, 4 -> Formula.or(List.of(formula(depth - 1), formula(depth - 1)));
            case 5 -> Formula.not(formula(depth - 1));
            case 6, 7 -> Formula.always(random.nextInt(4) == 0 ? step(true) : formula(depth - 1));
            case 8, 9 -> Formula.eventually(random.nextInt(4) == 0 ? step(false) : formula(depth - 1));
            case 10 -> Formula.always(Formula.or(List.of(Formula.not(formula(depth - 1)),
                    Formula.eventually(formula(depth - 1)))));
            default -> fairness();
        };
    }

    /** WF or SF of an action that is enabled where some atom of states says so. */
    Formula fairness() {
        Formula disabled = Formula.not(state());
        Formula taken = step(false);
        return random.nextBoolean()
                ? Formula.always(Formula.eventually(Formula.or(List.of(disabled, taken))))
                : Formula.or(List.of(Formula.eventually(Formula.always(disabled)),
                        Formula.always(Formula.eventually(taken))));
    }

    List<Formula> fairnesses() {
        return Stream.generate(this::fairness).limit(random.nextInt(4)).toList();
    }

    private Formula state() {
        return new Formula.Literal(atoms.get(random.nextInt(RandomGraph.STATE_ATOMS)), random.nextBoolean());
    }

    /** {@code [A]_v} or {@code <<A>>_v}. */
    private Formula step(boolean square) {
        List<Atom> fitting = atoms.stream().filter(atom -> atom.ofStep() && atom.stutters() == square).toList();
        return new Formula.Literal(fitting.get(random.nextInt(fitting.size())), true);
    }
}
