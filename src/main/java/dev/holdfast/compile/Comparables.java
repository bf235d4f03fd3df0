package dev.holdfast.compile;

import dev.holdfast.compile.Meaning.Choice;
import dev.holdfast.compile.Meaning.Constant;
import dev.holdfast.compile.Meaning.Mapping;
import dev.holdfast.compile.Meaning.Member;
import dev.holdfast.compile.Meaning.Members;
import dev.holdfast.compile.Meaning.Scalar;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.SetValue;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells, without looking at states, that values can be compared with each other whatever they are. */
final class Comparables {

    /** A kind of values any two of which can be compared. */
    private sealed interface Kind {

        /** What holds nothing that could be compared: the elements of the empty set. */
        record Nothing() implements Kind {}

        record Plain(Value.Kind kind) implements Kind {}

        /** Strings and untyped model values. */
        record Atoms() implements Kind {}

        record Sets(Kind elements) implements Kind {}

        /**
         * Functions of several domains, which differ.
         *
         * @param arguments of all domains: those can be compared with each other
         * @param values by domain
         */
        record Functions(Kind arguments, Map<List<Value>, List<Kind>> values) implements Kind {}
    }

    private static final Kind NOTHING = new Kind.Nothing();

    /** By the very value: an element of a large set is asked about often. */
    private final Map<Value, Optional<Kind>> known = new IdentityHashMap<>();

    /** True only if no two elements can be a problem to compare. */
    boolean areAll(List<Member> members) {
        Optional<Kind> joined = Optional.of(NOTHING);
        for (int i = 0; i < members.size() && joined.isPresent(); i++) {
            joined = join(joined, of(members.get(i).element()));
        }
        return joined.isPresent();
    }

    private Optional<Kind> of(Meaning meaning) {
        return switch (meaning) {
            case Constant constant -> of(constant.value());
            case Scalar scalar -> switch (scalar.sort()) {
                case TRUTH -> Optional.of(new Kind.Plain(Value.Kind.BOOLEAN));
                case NUMBER -> Optional.of(new Kind.Plain(Value.Kind.INTEGER));
                case ATOM -> Optional.of(new Kind.Atoms());
                case INTERNED -> Optional.empty();
            };
            case Mapping mapping -> functions(mapping.domain(), mapping.values().stream().map(this::of).toList());
            case Members set -> sets(set.members().stream().map(member -> of(member.element())).toList());
            case Choice choice -> join(of(choice.then()), of(choice.otherwise()));
            case Meaning.Undefined undefined -> Optional.empty();
        };
    }

    private Optional<Kind> of(Value value) {
        Optional<Kind> found = known.get(value);
        if (found == null) {
            found = compute(value);
            known.put(value, found);
        }
        return found;
    }

    private Optional<Kind> compute(Value value) {
        return switch (value) {
            case ModelValue name -> name.isUntyped() ? Optional.of(new Kind.Atoms()) : Optional.empty();
            case SetValue set when !set.isFinite() || set.cardinality() > Meanings.LARGEST_SET -> Optional.empty();
            case SetValue set -> sets(Meanings.list(set).stream().map(this::of).toList());
            case FunctionValue function when !function.domain().isFinite()
                    || function.domain().cardinality() > Meanings.LARGEST_SET ->
                Optional.empty();
            case FunctionValue function ->
                functions(Meanings.list(function.domain()), function.values().stream().map(this::of).toList());
            default -> Optional.of(value.kind() == Value.Kind.STRING
                    ? new Kind.Atoms()
                    : new Kind.Plain(value.kind()));
        };
    }

    private static Optional<Kind> sets(List<Optional<Kind>> elements) {
        return elements.stream().reduce(Optional.of(NOTHING), Comparables::join).map(Kind.Sets::new);
    }

    private Optional<Kind> functions(List<Value> domain, List<Optional<Kind>> values) {
        Optional<Kind> arguments = domain.stream().map(this::of).reduce(Optional.of(NOTHING), Comparables::join);
        return arguments.isEmpty() || values.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(new Kind.Functions(arguments.get(),
                        Map.of(domain, values.stream().map(Optional::orElseThrow).toList())));
    }

    private static Optional<Kind> join(Optional<Kind> left, Optional<Kind> right) {
        return left.flatMap(l -> right.flatMap(r -> join(l, r)));
    }

    private static Optional<Kind> join(Kind left, Kind right) {
        if (left.equals(right) || right instanceof Kind.Nothing) {
            return Optional.of(left);
        }
        return switch (left) {
            case Kind.Nothing nothing -> Optional.of(right);
            case Kind.Sets l when right instanceof Kind.Sets r -> join(l.elements(), r.elements()).map(Kind.Sets::new);
            case Kind.Functions l when right instanceof Kind.Functions r -> join(l.arguments(), r.arguments())
                    .flatMap(arguments -> join(arguments, l.values(), r.values()));
            default -> Optional.empty();
        };
    }

    private static Optional<Kind> join(Kind arguments, Map<List<Value>, List<Kind>> left,
            Map<List<Value>, List<Kind>> right) {
        Map<List<Value>, List<Kind>> joined = new HashMap<>(left);
        for (Map.Entry<List<Value>, List<Kind>> entry : right.entrySet()) {
            List<Kind> known = joined.get(entry.getKey());
            List<Kind> values = new ArrayList<>();
            for (int i = 0; known != null && i < known.size(); i++) {
                Optional<Kind> value = join(known.get(i), entry.getValue().get(i));
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                values.add(value.get());
            }
            joined.put(entry.getKey(), known == null ? entry.getValue() : values);
        }
        return Optional.of(new Kind.Functions(arguments, joined));
    }
}
