package dev.holdfast;

import dev.holdfast.compile.CompiledSystem;
import dev.holdfast.compile.NotCompilable;
import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.interpret.InterpretedSystem;
import dev.holdfast.ir.Config;
import dev.holdfast.ir.Type;
import dev.holdfast.layout.Escape;
import dev.holdfast.layout.InternedLayout;
import dev.holdfast.layout.Layout;
import dev.holdfast.layout.PackedLayout;
import dev.holdfast.model.Action;
import dev.holdfast.model.Model;
import dev.holdfast.model.Property;
import dev.holdfast.symmetry.Representatives;
import dev.holdfast.symmetry.Symmetry;
import dev.holdfast.system.TransitionSystem;
import dev.holdfast.typing.SymmetricTypes;
import dev.holdfast.typing.TypeJoin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the engine for a search: generated code over a packed layout where the model has types and the compiler takes it,
 * else the interpreter. A layout that turns out too narrow is widened, and the search starts again.
 */
final class Engines {
    /** What has to be widened after that is taken to have no bounds. */
    private static final int MOST_WIDENINGS = 24;
    /** What outgrows its slot again, although that was made larger than was asked for, may grow for ever. */
    private static final int OFTEN = 2;
    /** To compile a predicate takes as long as to interpret it on this many states. */
    private static final int FEW_STATES = 320;

    private final Model model;
    private final List<Property> declaring;
    private final CheckRequest request;
    private final Runnable pulse;
    private final InternedLayout internedLayout;
    private final InterpretedSystem interpreted;
    /** Evaluates constants for the plan; what a spec prints then is nobody's business. */
    private final InterpretedSystem planner;
    private final List<Type> types = new ArrayList<>();
    private int widenings;
    /** By variable: how often one of its values had no room. */
    private final int[] outgrown;
    /** Evaluates for the engine in use and collects its warnings. */
    private InterpretedSystem reference;
    private @Nullable NotCompilable obstacle;
    private @Nullable Symmetry symmetry;

    /** @param pulse run now and then during long evaluations, which it may leave with an exception */
    Engines(Model model, CheckRequest request, Runnable pulse) {
        this(model, model.properties(), request, pulse);
    }

    /**
     * @param declaring what may say of which types the variables are, decided or not
     */
    Engines(Model model, List<Property> declaring, CheckRequest request, Runnable pulse) {
        this.model = model;
        this.declaring = List.copyOf(declaring);
        this.request = request;
        this.pulse = pulse;
        this.internedLayout = Layout.interned(model.variables());
        this.interpreted = new InterpretedSystem(model, internedLayout, request.listeners().output(), pulse);
        this.planner = new InterpretedSystem(model, internedLayout, line -> {}, pulse);
        this.reference = interpreted;
        this.outgrown = new int[model.variables().size()];
    }

    /** The interpreter over interned states, which takes everything. */
    InterpretedSystem interpreted() {
        return interpreted;
    }

    /** Evaluates in the layout of the engine in use whatever it does not. */
    InterpretedSystem reference() {
        return reference;
    }

    /** Has every engine take states that these permutations make of each other for one. */
    void reduceBy(Symmetry permutations) {
        symmetry = permutations;
        interpreted.refuseChoicesUnless(permutations::choosesAlike);
    }

    /** The representatives of an engine's states; null without symmetry. */
    @Nullable
    Representatives representatives(TransitionSystem engine) {
        return symmetry == null ? null : symmetry.representatives(engine.layout()).orElseThrow();
    }

    /**
     * The engine to begin with.
     *
     * @throws SpecException if the compiled engine was asked for and cannot be had
     */
    TransitionSystem first() {
        if (request.plan().engine() == CheckRequest.Engine.INTERPRETED) {
            return interpreted;
        }
        try {
            types.addAll(new VariableTypes(model, declaring, pulse).toBeginWith(planner::folded));
            return compiled();
        } catch (NotCompilable e) {
            return withoutCompiler(e);
        }
    }

    /** An engine's layout, and what it leaves to the interpreter, with its place and the reason. */
    String describe(TransitionSystem engine) {
        StringBuilder text = new StringBuilder(engine.layout().describe());
        if (engine instanceof CompiledSystem compiled && !compiled.gaps().isEmpty()) {
            int count = compiled.gaps().size();
            text.append(String.format("%d %s interpreted:%n", count, count == 1 ? "place is" : "places are"));
            compiled.gaps().forEach(gap -> text.append(String.format("  %s: %s%n", gap.span(), gap.reason())));
        }
        if (obstacle != null) {
            text.append(String.format("interpreted: %s: %s%n", obstacle.span(), obstacle.reason()));
        }
        return text.toString();
    }

    /** The engine with which to start again. */
    TransitionSystem after(Escape escape) {
        outgrown[escape.variable()]++;
        try {
            Type narrow = types.get(escape.variable());
            types.set(escape.variable(), ++widenings > MOST_WIDENINGS
                    ? TypeJoin.unbounded(narrow, escape.value())
                    : TypeJoin.evened(TypeJoin.widened(narrow, escape.value())));
            return compiled();
        } catch (NotCompilable e) {
            return withoutCompiler(e);
        }
    }

    private TransitionSystem withoutCompiler(NotCompilable reason) {
        if (request.plan().engine() == CheckRequest.Engine.COMPILED) {
            throw new SpecException(problem(reason, Code.UNSUPPORTED));
        }
        obstacle = reason;
        reference = interpreted;
        return interpreted;
    }

    private static Problem problem(NotCompilable reason, Code code) {
        return Problem.of(code, reason.span(), "the compiled engine does not take this model: " + reason.reason());
    }

    /** What the engine in use has to warn of, and why it is not the compiled one. */
    List<Problem> warnings() {
        Set<Problem> warnings = new LinkedHashSet<>(planner.warnings());
        warnings.addAll(interpreted.warnings());
        warnings.addAll(reference.warnings());
        if (obstacle != null) {
            warnings.add(problem(obstacle, Code.NOT_COMPILED));
        }
        return warnings.stream().sorted(Comparator.comparing(Problem::span)).toList();
    }

    /** The variables for which so much room had to be made again and again that there may be no end to it. */
    List<Problem> growing() {
        return model.variables().stream().filter(variable -> outgrown[variable.index()] >= OFTEN)
                .map(variable -> Problem.of(Code.GROWING, variable.span(),
                        variable + " outgrew the room for its values " + outgrown[variable.index()]
                                + " times: it may grow without bound, and then there is no end to the states",
                        "a CONSTRAINT in the .cfg says how far to look, as one on " + variable))
                .toList();
    }

    private TransitionSystem compiled() {
        if (symmetry != null) {
            makeRoomFor(symmetry);
        }
        PackedLayout layout = Layout.packed(model.variables(), types);
        InterpretedSystem evaluating = new InterpretedSystem(model, layout, request.listeners().output(), pulse);
        reference = evaluating;
        if (symmetry != null) {
            if (symmetry.representatives(layout).isEmpty()) {
                throw new NotCompilable("SYMMETRY over functions with too large domains");
            }
            evaluating.refuseChoicesUnless(symmetry::choosesAlike);
        }
        return CompiledSystem.of(model, layout, evaluating, new Aside(evaluating.cautious(), pulse), planner::folded);
    }

    /** Whatever permutations make of a state must be one, too. */
    private void makeRoomFor(Symmetry permutations) {
        types.replaceAll(type -> SymmetricTypes.closed(type, permutations.generators()));
    }

    /**
     * Decides predicates on the states of the engine in use, predicate i being part i of claim 0, and generates the steps of
     * some actions from them.
     *
     * @param predicates closed
     * @param actions closed; instead of those of Next
     * @param states of how many states they will be asked
     */
    TransitionSystem judge(List<Property.Part> predicates, List<Action> actions, TransitionSystem inUse, int states) {
        Model asked = model.asking(
                new Property("behaviors", Config.PropertyKind.PROPERTY, predicates, Span.NOWHERE), actions);
        InterpretedSystem slow = new InterpretedSystem(asked, inUse.layout(), line -> {}, pulse);
        boolean isWorthCompiling = states > FEW_STATES || request.plan().engine() == CheckRequest.Engine.COMPILED;
        if (!(inUse.layout() instanceof PackedLayout layout) || !isWorthCompiling) {
            return slow;
        }
        try {
            return CompiledSystem.of(asked, layout, slow, new Aside(slow.cautious(), pulse), planner::folded);
        } catch (NotCompilable e) {
            return slow;
        }
    }
}
