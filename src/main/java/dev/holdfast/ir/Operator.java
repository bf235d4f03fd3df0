package dev.holdfast.ir;

/** The operators whose meaning the engines know; everything else is defined in TLA+. */
public enum Operator {
    // Logic. IMPLIES evaluates its right side only if the left one is true.
    NOT("~"), IMPLIES("=>"), EQUIVALENT("<=>"), EQUAL("="), UNEQUAL("/="),
    // Sets
    MEMBER("\\in"), NOT_MEMBER("\\notin"), SUBSET_OR_EQUAL("\\subseteq"), UNION("\\cup"), INTERSECTION("\\cap"),
    DIFFERENCE("\\"), POWER_SET("SUBSET"), BIG_UNION("UNION"), ENUMERATION("{...}"), PRODUCT("\\X"),
    // Functions
    DOMAIN("DOMAIN"), FUNCTION_SET("[S -> T]"), TUPLE("<<...>>"),
    // Naturals and Integers
    PLUS("+"), MINUS("-"), NEGATE("-."), TIMES("*"), POWER("^"), DIVIDE("\\div"), MODULO("%"), LESS("<"),
    LESS_OR_EQUAL("<="), GREATER(">"), GREATER_OR_EQUAL(">="), INTERVAL(".."),
    // Sequences. SELECT_SEQUENCE takes an operator as its second argument.
    SEQUENCES("Seq"), LENGTH("Len"), CONCATENATE("\\o"), APPEND("Append"), HEAD("Head"), TAIL("Tail"),
    SUBSEQUENCE("SubSeq"), SELECT_SEQUENCE("SelectSeq"),
    // FiniteSets
    IS_FINITE_SET("IsFiniteSet"), CARDINALITY("Cardinality"),
    // TLC. SORT_SEQUENCE takes an operator as its second argument.
    SINGLE_MAPPING(":>"), OVERRIDE_WITH("@@"), PERMUTATIONS("Permutations"), ASSERT("Assert"), PRINT("Print"),
    PRINT_T("PrintT"), SORT_SEQUENCE("SortSeq"), TO_STRING("ToString"), TLC_EVAL("TLCEval");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /** As it is written in a spec. */
    public String symbol() {
        return symbol;
    }
}
