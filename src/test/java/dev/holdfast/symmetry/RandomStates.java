package dev.holdfast.symmetry;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.ir.Type;
import dev.holdfast.ir.Variable;
import dev.holdfast.typing.SymmetricTypes;
import dev.holdfast.typing.TypeJoin;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.TupleValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Types with members of symmetry sets everywhere, closed under permutations, and states of these types. */
final class RandomStates {
    private static final int VARIABLES = 4;

    private final Random random;
    private final List<ModelValue> pages;
    private final List<ModelValue> nodes;
    private final List<Type> types = new ArrayList<>();

    RandomStates(Random random, List<ModelValue> pages, List<ModelValue> nodes, Symmetry symmetry) {
        this.random = random;
        this.pages = pages;
        this.nodes = nodes;
        for (int i = 0; i < VARIABLES; i++) {
            types.add(SymmetricTypes.closed(type(2), symmetry.generators()));
        }
    }

    List<Type> types() {
        return types;
    }

    static List<Variable> variables() {
        return IntStream.range(0, VARIABLES).mapToObj(i -> new Variable("x" + i, i, Span.NOWHERE)).toList();
    }

    private Type type(int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 9)) {
            case 0 -> new Type.Truth();
            case 1 -> new Type.Number(-random.nextInt(2), random.nextInt(3));
            case 2 -> new Type.Atom(sorted(some(atoms())));
            case 3 -> new Type.Subset(universe());
            case 4 -> ofSeveralShapes();
            default -> {
                List<Value> domain = depth > 1 ? universe() : List.copyOf(random.nextBoolean() ? pages : nodes);
                Type range = type(depth - 1);
                yield new Type.Mapping(domain, domain.stream().map(argument -> range).toList());
            }
        };
    }

    /** Each argument has a universe of its own, which a permutation takes to that of another. */
    private Type eachItself() {
        return new Type.Mapping(List.copyOf(pages), pages.stream()
                .<Type>map(page -> new Type.Atom(sorted(List.of(page, new ModelValue("none"))))).toList());
    }

    private static Type numbers(List<Value> domain) {
        return new Type.Mapping(domain, domain.stream().<Type>map(argument -> new Type.Number(0, 2)).toList());
    }

    private Type ofSeveralShapes() {
        return switch (random.nextInt(4)) {
            case 0 -> new Type.Any();
            case 2 -> eachItself();
            // Closed under permutations this is a choice among functions.
            case 1 -> new Type.Mapping(List.of(pages.getFirst()), List.of(new Type.Number(0, 2)));
            default -> TypeJoin.of(new Type.Atom(sorted(some(atoms()))), numbers(universe()));
        };
    }

    private List<Value> atoms() {
        List<Value> atoms = new ArrayList<>(pages);
        atoms.addAll(nodes);
        atoms.add(new ModelValue("none"));
        atoms.add(new StringValue("x"));
        return atoms;
    }

    /** Closed under permutations, as the domains of a symmetric model are. */
    private List<Value> universe() {
        return switch (random.nextInt(7)) {
            case 0 -> List.copyOf(nodes);
            case 1 -> sorted(pairs(pages, pages));
            case 2 -> sorted(pairs(pages, nodes));
            case 3 -> sorted(subsets());
            case 4 -> List.of(new StringValue("a"), new StringValue("b"));
            default -> List.copyOf(pages);
        };
    }

    private static List<Value> pairs(List<ModelValue> left, List<ModelValue> right) {
        return left.stream().flatMap(l -> right.stream().<Value>map(r -> TupleValue.of(l, r))).toList();
    }

    /** Of two pages. */
    private List<Value> subsets() {
        return pages.stream().flatMap(l -> pages.stream().<Value>map(r -> EnumeratedSet.of(l, r))).toList();
    }

    private static List<Value> sorted(Collection<Value> values) {
        return List.copyOf(new TreeSet<>(values));
    }

    /** At least one. */
    private List<Value> some(List<Value> values) {
        List<Value> some = new ArrayList<>(values);
        some.removeIf(each -> random.nextInt(3) == 0);
        return some.isEmpty() ? values : some;
    }

    Value[] state() {
        // Mostly plain values, so that members often are alike.
        int dullness = random.nextInt(5);
        return types.stream().map(type -> value(type, dullness)).toArray(Value[]::new);
    }

    private Value value(Type type, int dullness) {
        boolean dull = random.nextInt(5) < dullness;
        return switch (type) {
            case Type.Truth truth -> BoolValue.of(!dull && random.nextBoolean());
            case Type.Number number -> IntValue.of(dull ? 0 : random.nextInt(number.low(), number.high() + 1));
            case Type.Atom atom ->
                dull ? atom.universe().getLast() : atom.universe().get(random.nextInt(atom.universe().size()));
            case Type.Subset subset -> EnumeratedSet.ofSorted(
                    subset.universe().stream().filter(each -> random.nextInt(5) >= dullness).toList());
            case Type.Mapping mapping -> FunctionValue.of(mapping.domain(),
                    mapping.ranges().stream().map(range -> value(range, dullness)).toList());
            case Type.OneOf oneOf ->
                value(oneOf.alternatives().get(random.nextInt(oneOf.alternatives().size())), dullness);
            case Type.Any any -> value(type(1), dullness);
        };
    }
}
