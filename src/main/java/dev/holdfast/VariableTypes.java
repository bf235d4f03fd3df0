package dev.holdfast;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Expr;
import dev.holdfast.ir.Type;
import dev.holdfast.ir.Variable;
import dev.holdfast.layout.Layout;
import dev.holdfast.model.Model;
import dev.holdfast.model.Property;
import dev.holdfast.typing.TypeInvariant;
import dev.holdfast.typing.TypeJoin;
import dev.holdfast.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The types to begin with: of the invariants to be decided; else of what other definitions of the spec say, which is a hint
 * and no more; else of values that a few states have, and of the sets that Init takes variables from.
 */
final class VariableTypes {
    /** Beats of the pulse after which hints are no longer evaluated: some 100,000 elements looked at. */
    private static final int MOST_BEATS = 25;

    /** A wider range says that somebody wanted numbers, not which. */
    private static final long WIDEST_RANGE = 1 << 16;

    private final Model model;
    private final List<Property> declaring;
    private final Runnable pulse;

    /**
     * @param declaring what may say of which types the variables are, decided or not
     * @param pulse run now and then during long evaluations, which it may leave with an exception
     */
    VariableTypes(Model model, List<Property> declaring, Runnable pulse) {
        this.model = model;
        this.declaring = declaring;
        this.pulse = pulse;
    }

    /** @param constants the value of an expression that depends on no state */
    List<Type> toBeginWith(Function<Expr, Value> constants) {
        Map<Variable, Type> declared = TypeInvariant.types(invariants(), constants);
        List<Map<Variable, Type>> hints = declared.keySet().containsAll(model.variables()) ? List.of() : hints();
        Sample initial = Sample.ofInitialStates(silent());
        // One definition that speaks of all variables is a type invariant; several that speak of some might be anything.
        boolean areEnough = !hints.isEmpty() && model.variables().stream().allMatch(variable -> declared
                .containsKey(variable) || hinted(variable, hints.subList(0, 1), initial.type(variable)).isPresent());
        Sample sample = areEnough ? initial : Sample.ofStates(silent());
        Map<Variable, Type> atFirst = atFirst();
        List<Type> types = new ArrayList<>();
        for (Variable variable : model.variables()) {
            Type known = declared.get(variable);
            types.add(known != null ? known : withRoomFor(atFirst.get(variable), type(variable, hints, sample)));
        }
        return types;
    }

    /** There may be many more initial states than a sample has. */
    private static Type withRoomFor(@Nullable Type atFirst, Type type) {
        return atFirst != null && isTelling(atFirst) ? TypeJoin.of(type, atFirst) : type;
    }

    private static Type type(Variable variable, List<Map<Variable, Type>> hints, Sample sample) {
        Optional<Type> seen = sample.type(variable);
        return hinted(variable, hints, seen).orElseGet(() -> TypeJoin.evened(seen.orElse(new Type.Any())));
    }

    /** The first hint that is not plainly wrong, with room for what was seen. */
    private static Optional<Type> hinted(Variable variable, List<Map<Variable, Type>> hints, Optional<Type> seen) {
        return hints.stream().filter(hint -> hint.containsKey(variable)).map(hint -> hint.get(variable))
                .filter(VariableTypes::isTelling)
                .filter(hint -> seen.isEmpty() || TypeJoin.isOfShape(seen.get(), hint)).findFirst()
                .map(hint -> seen.isEmpty() ? hint : TypeJoin.of(hint, seen.get()));
    }

    private static boolean isTelling(Type hint) {
        return switch (hint) {
            case Type.Number number -> (long) number.high() - number.low() < WIDEST_RANGE;
            case Type.Mapping mapping -> mapping.ranges().stream().allMatch(VariableTypes::isTelling);
            case Type.OneOf oneOf -> oneOf.alternatives().stream().allMatch(VariableTypes::isTelling);
            case Type.Any any -> false;
            case Type.Truth truth -> true;
            case Type.Atom atom -> true;
            case Type.Subset subset -> true;
        };
    }

    private List<Expr> invariants() {
        return declaring.stream().flatMap(property -> property.parts().stream())
                .filter(part -> part.scope() == Property.Scope.STATE).map(Property.Part::predicate).toList();
    }

    private List<Map<Variable, Type>> hints() {
        Expr init = model.init();
        return init == null ? List.of() : TypeInvariant.likely(model.typeHints(), init, hesitant()::folded);
    }

    /** What Init says of variables by the set that it takes them from. */
    private Map<Variable, Type> atFirst() {
        Expr init = model.init();
        return init == null ? Map.of() : TypeInvariant.types(List.of(init), hesitant()::folded);
    }

    /** An interpreter whose warnings and output are its own. */
    private InterpretedSystem silent() {
        return new InterpretedSystem(model, Layout.interned(model.variables()), line -> {}, pulse);
    }

    /** One that has no value for what prints, what there is to warn of, and what takes long. */
    private InterpretedSystem hesitant() {
        int[] beats = {0};
        return new InterpretedSystem(model, Layout.interned(model.variables()), line -> {}, () -> {
            pulse.run();
            if (++beats[0] > MOST_BEATS) {
                throw new SpecException(Code.UNSUPPORTED, Span.NOWHERE, "not worth the time");
            }
        }).cautious();
    }
}
