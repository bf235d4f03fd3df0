package dev.holdfast.parse;

import dev.holdfast.ir.Operator;
import dev.holdfast.value.InfiniteSet;
import dev.holdfast.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.OpDefNode;

/**
 * The operators of standard modules whose meaning the engines know. They go by module and name, as in TLC: what the
 * module's text says is only for the parser.
 */
final class StandardOperators {
    private static final Map<String, Operator> OPERATORS = Map.ofEntries(Map.entry("Naturals!+", Operator.PLUS),
            Map.entry("Naturals!-", Operator.MINUS), Map.entry("Naturals!*", Operator.TIMES),
            Map.entry("Naturals!^", Operator.POWER), Map.entry("Naturals!<", Operator.LESS),
            Map.entry("Naturals!>", Operator.GREATER), Map.entry("Naturals!\\leq", Operator.LESS_OR_EQUAL),
            Map.entry("Naturals!\\geq", Operator.GREATER_OR_EQUAL), Map.entry("Naturals!%", Operator.MODULO),
            Map.entry("Naturals!\\div", Operator.DIVIDE), Map.entry("Naturals!..", Operator.INTERVAL),
            Map.entry("Integers!-.", Operator.NEGATE), Map.entry("Sequences!Seq", Operator.SEQUENCES),
            Map.entry("Sequences!Len", Operator.LENGTH), Map.entry("Sequences!\\o", Operator.CONCATENATE),
            Map.entry("Sequences!Append", Operator.APPEND), Map.entry("Sequences!Head", Operator.HEAD),
            Map.entry("Sequences!Tail", Operator.TAIL), Map.entry("Sequences!SubSeq", Operator.SUBSEQUENCE),
            Map.entry("Sequences!SelectSeq", Operator.SELECT_SEQUENCE),
            Map.entry("FiniteSets!IsFiniteSet", Operator.IS_FINITE_SET),
            Map.entry("FiniteSets!Cardinality", Operator.CARDINALITY), Map.entry("TLC!:>", Operator.SINGLE_MAPPING),
            Map.entry("TLC!@@", Operator.OVERRIDE_WITH), Map.entry("TLC!Permutations", Operator.PERMUTATIONS),
            Map.entry("TLC!Assert", Operator.ASSERT), Map.entry("TLC!Print", Operator.PRINT),
            Map.entry("TLC!PrintT", Operator.PRINT_T), Map.entry("TLC!SortSeq", Operator.SORT_SEQUENCE),
            Map.entry("TLC!ToString", Operator.TO_STRING), Map.entry("TLC!TLCEval", Operator.TLC_EVAL));

    private static final Map<String, Value> VALUES = Map.of("Naturals!Nat", InfiniteSet.NAT, "Integers!Int",
            InfiniteSet.INT);

    /** Their texts are placeholders, so an operator that is not in the tables above has no meaning for us. */
    private static final Set<String> OPAQUE = Set.of("Naturals", "Integers", "Sequences", "FiniteSets", "TLC", "Reals",
            "RealTime", "Randomization", "Toolbox", "TLAPS", "NaturalsInduction");

    private StandardOperators() {}

    static Optional<Operator> operator(OpDefNode definition) {
        return Optional.ofNullable(OPERATORS.get(qualifiedName(definition)));
    }

    static Optional<Value> value(OpDefNode definition) {
        return Optional.ofNullable(VALUES.get(qualifiedName(definition)));
    }

    /** Has the standard module of that name a text that defines nothing? */
    static boolean isOpaque(String module) {
        return OPAQUE.contains(module);
    }

    /** The standard module that defines an operator of that name. */
    static Optional<String> definedIn(String name) {
        return Stream.concat(OPERATORS.keySet().stream(), VALUES.keySet().stream())
                .filter(qualified -> qualified.substring(qualified.indexOf('!') + 1).equals(name))
                .map(qualified -> qualified.substring(0, qualified.indexOf('!'))).findFirst();
    }

    static String qualifiedName(OpDefNode definition) {
        return module(definition) + "!" + definition.getSource().getName();
    }

    static String module(OpDefNode definition) {
        ModuleNode module = definition.getSource().getOriginallyDefinedInModuleNode();
        return module == null ? "" : module.getName().toString();
    }
}
