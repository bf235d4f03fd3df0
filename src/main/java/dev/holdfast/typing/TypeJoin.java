package dev.holdfast.typing;

import dev.holdfast.ir.Type;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The least type that covers two; what has too many shapes is of any type. */
public final class TypeJoin {
    /** Code is made for each shape wherever a value is used. */
    private static final int MOST_SHAPES = 12;

    private TypeJoin() {}

    /** A type that covers both. */
    public static Type of(Type left, Type right) {
        if (left instanceof Type.Any || right instanceof Type.Any) {
            return new Type.Any();
        }
        if (haveOneShape(left, right)) {
            return ofOneShape(left, right);
        }
        return oneOf(Stream.concat(alternatives(left).stream(), alternatives(right).stream()).toList());
    }

    private static List<Type> alternatives(Type type) {
        return type instanceof Type.OneOf oneOf ? oneOf.alternatives() : List.of(type);
    }

    private static boolean haveOneShape(Type left, Type right) {
        return switch (left) {
            case Type.Mapping l -> right instanceof Type.Mapping r && l.domain().equals(r.domain());
            case Type.OneOf l -> false;
            default -> left.getClass() == right.getClass();
        };
    }

    /** Are the values of a type made like those of another one, whatever numbers, names and elements there are in them? */
    public static boolean isOfShape(Type type, Type shape) {
        return alternatives(type).stream().allMatch(each -> alternatives(shape).stream()
                .anyMatch(other -> haveOneShape(each, other) && areOfShape(ranges(each), ranges(other))));
    }

    private static boolean areOfShape(List<Type> types, List<Type> shapes) {
        return IntStream.range(0, types.size()).allMatch(i -> isOfShape(types.get(i), shapes.get(i)));
    }

    private static Type ofOneShape(Type left, Type right) {
        return switch (left) {
            case Type.Number l when right instanceof Type.Number r ->
                new Type.Number(Math.min(l.low(), r.low()), Math.max(l.high(), r.high()));
            case Type.Atom l when right instanceof Type.Atom r -> new Type.Atom(union(l.universe(), r.universe()));
            case Type.Subset l when right instanceof Type.Subset r -> ofSubsets(union(l.universe(), r.universe()));
            case Type.Mapping l when right instanceof Type.Mapping r -> new Type.Mapping(l.domain(),
                    IntStream.range(0, l.ranges().size()).mapToObj(i -> of(l.ranges().get(i), r.ranges().get(i)))
                            .toList());
            default -> left;
        };
    }

    private static Type ofSubsets(List<Value> universe) {
        return universe.size() > Types.LARGEST_UNIVERSE ? new Type.Any() : new Type.Subset(universe);
    }

    private static List<Value> union(Collection<Value> left, Collection<Value> right) {
        TreeSet<Value> union = new TreeSet<>(left);
        union.addAll(right);
        return List.copyOf(union);
    }

    private static Type oneOf(List<Type> all) {
        List<Type> shapes = new ArrayList<>();
        for (Type type : all) {
            int alike = IntStream.range(0, shapes.size()).filter(i -> haveOneShape(shapes.get(i), type)).findFirst()
                    .orElse(-1);
            if (alike < 0) {
                shapes.add(type);
            } else {
                shapes.set(alike, ofOneShape(shapes.get(alike), type));
            }
        }
        List<Type> even = evenSequences(shapes);
        if (even.contains(new Type.Any()) || even.size() > MOST_SHAPES) {
            return new Type.Any();
        }
        return even.size() == 1 ? even.getFirst() : new Type.OneOf(even);
    }

    /** Tuples of several lengths whose elements are of one shape are sequences: what one may hold, all may, and no length is left out. */
    private static List<Type> evenSequences(List<Type> shapes) {
        List<Type.Mapping> tuples = shapes.stream().filter(TypeJoin::isTuple).map(Type.Mapping.class::cast).toList();
        List<Type> elements = tuples.stream().flatMap(tuple -> tuple.ranges().stream()).toList();
        if (tuples.size() < 2 || elements.isEmpty()
                || !elements.stream().allMatch(each -> haveOneShape(each, elements.getFirst()))) {
            return shapes;
        }
        Type element = elements.stream().reduce(TypeJoin::of).orElseThrow();
        int longest = tuples.stream().mapToInt(tuple -> tuple.ranges().size()).max().orElseThrow();
        int shortest = tuples.stream().mapToInt(tuple -> tuple.ranges().size()).min().orElseThrow();
        List<Type> even = new ArrayList<>();
        IntStream.rangeClosed(shortest, longest).mapToObj(length -> tuple(element, length)).forEach(even::add);
        shapes.stream().filter(shape -> !isTuple(shape)).forEach(even::add);
        return even;
    }

    private static boolean isTuple(Type type) {
        return type instanceof Type.Mapping mapping && mapping.domain().equals(firstNumbers(mapping.domain().size()));
    }

    private static List<Value> firstNumbers(int count) {
        return IntStream.rangeClosed(1, count).<Value>mapToObj(IntValue::of).toList();
    }

    private static Type tuple(Type element, int length) {
        return new Type.Mapping(firstNumbers(length), Collections.nCopies(length, element));
    }

    /**
     * The type with room for a value that escaped it: numbers get what their bits hold anyway, and sequences
     * more room than the value needs, so that what grows does not escape at every step.
     */
    public static Type widened(Type type, Value escaped) {
        return roomier(of(type, Types.of(escaped)), type);
    }

    /** Is there a part that may be anything? */
    public static boolean isUnbounded(Type type) {
        return type instanceof Type.Any || alternatives(type).stream()
                .anyMatch(each -> ranges(each).stream().anyMatch(TypeJoin::isUnbounded));
    }

    /** The type with room for a value that escaped it, whatever else there may come: the parts that do not cover it are of any type. */
    public static Type unbounded(Type type, Value escaped) {
        return looser(of(type, Types.of(escaped)), type);
    }

    /**
     * The type with what one argument of a function may have for every argument: those are alike as a rule, and each would
     * escape in its turn. The fields of records are not; they have names to be told apart by.
     */
    public static Type evened(Type type) {
        return switch (type) {
            case Type.Mapping mapping -> new Type.Mapping(mapping.domain(), evened(List.of(mapping)).getFirst());
            case Type.OneOf oneOf -> oneOf(evenedShapes(oneOf.alternatives()));
            default -> type;
        };
    }

    /** Functions with several domains are arrays of several lengths: what one of them may have for some argument, so may all. */
    private static List<Type> evenedShapes(List<Type> shapes) {
        List<Type.Mapping> arrays = shapes.stream().filter(TypeJoin::isArray).map(Type.Mapping.class::cast).toList();
        List<List<Type>> ranges = evened(arrays);
        List<Type> even = new ArrayList<>();
        IntStream.range(0, arrays.size())
                .mapToObj(i -> new Type.Mapping(arrays.get(i).domain(), ranges.get(i))).forEach(even::add);
        shapes.stream().filter(shape -> !isArray(shape)).map(TypeJoin::evened).forEach(even::add);
        return even;
    }

    /** The ranges of each, all the same if no two of them have nothing in common. */
    private static List<List<Type>> evened(List<Type.Mapping> arrays) {
        List<List<Type>> ranges = arrays.stream()
                .map(array -> array.ranges().stream().map(TypeJoin::evened).toList()).toList();
        List<Type> all = ranges.stream().flatMap(List::stream).toList();
        boolean alike = arrays.stream().allMatch(TypeJoin::isArray)
                && all.stream().anyMatch(widest -> all.stream().allMatch(range -> isOfShape(range, widest)));
        if (!alike) {
            return ranges;
        }
        Type joined = all.stream().reduce(TypeJoin::of).orElseThrow();
        return ranges.stream().map(each -> Collections.nCopies(each.size(), joined)).toList();
    }

    private static boolean isArray(Type type) {
        return type instanceof Type.Mapping mapping
                && mapping.domain().stream().noneMatch(StringValue.class::isInstance);
    }

    private static Type looser(Type wide, Type narrow) {
        if (wide.equals(narrow)) {
            return wide;
        }
        return wide instanceof Type.Mapping w && narrow instanceof Type.Mapping n && w.domain().equals(n.domain())
                ? new Type.Mapping(w.domain(), IntStream.range(0, w.ranges().size())
                        .mapToObj(i -> looser(w.ranges().get(i), n.ranges().get(i))).toList())
                : new Type.Any();
    }

    private static Type roomier(Type wide, Type narrow) {
        return switch (wide) {
            case Type.Number w when narrow instanceof Type.Number n && !w.equals(n) ->
                filled(w, w.low() < n.low());
            case Type.Mapping w when narrow instanceof Type.Mapping n && w.domain().equals(n.domain()) ->
                new Type.Mapping(w.domain(), IntStream.range(0, w.ranges().size())
                        .mapToObj(i -> roomier(w.ranges().get(i), n.ranges().get(i))).toList());
            case Type.Subset w when narrow instanceof Type.Subset n && !w.equals(n) ->
                new Type.Subset(Completion.of(w.universe(), Types.LARGEST_UNIVERSE));
            case Type.OneOf w -> oneOf(longer(w.alternatives(), alternatives(narrow)));
            default -> wide;
        };
    }

    private static List<Type> longer(List<Type> wide, List<Type> narrow) {
        List<Type> roomy = new ArrayList<>();
        for (Type shape : wide) {
            roomy.add(narrow.stream().filter(each -> haveOneShape(shape, each)).findFirst()
                    .map(each -> roomier(shape, each)).orElse(shape));
        }
        int longest = length(wide);
        if (longest > length(narrow) && longest > 1 && roomy.size() < MOST_SHAPES) {
            roomy.stream().filter(shape -> isTuple(shape) && ranges(shape).size() == longest).findFirst()
                    .map(shape -> ranges(shape).getLast())
                    .ifPresent(element -> IntStream.rangeClosed(1, Math.min(longest / 2, MOST_SHAPES - roomy.size()))
                            .forEach(more -> roomy.add(tuple(element, longest + more))));
        }
        return roomy;
    }

    /** Of the longest tuple; -1 if there is none. */
    private static int length(List<Type> shapes) {
        return shapes.stream().filter(TypeJoin::isTuple).mapToInt(tuple -> ranges(tuple).size()).max().orElse(-1);
    }

    /** None unless it is a mapping. */
    private static List<Type> ranges(Type type) {
        return type instanceof Type.Mapping mapping ? mapping.ranges() : List.of();
    }

    /** With all numbers for which the bits suffice that it needs anyway. */
    private static Type.Number filled(Type.Number type, boolean below) {
        long most = (Long.highestOneBit(Math.max(1, (long) type.high() - type.low())) << 1) - 1;
        return below
                ? new Type.Number((int) Math.max(Integer.MIN_VALUE, type.high() - most), type.high())
                : new Type.Number(type.low(), (int) Math.min(Integer.MAX_VALUE, type.low() + most));
    }
}
