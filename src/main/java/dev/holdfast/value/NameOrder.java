package dev.holdfast.value;

/** Where the value order rests on names. TLC orders strings, model values and fields by when it first met them. */
public final class NameOrder {
    private NameOrder() {}

    /** Can a value's place among others like it depend on the order of names? */
    public static boolean decides(Value value) {
        return switch (value) {
            case BoolValue b -> false;
            case IntValue i -> false;
            case StringValue s -> true;
            case ModelValue m -> true;
            case IntervalSet s -> false;
            case SetValue s -> s.isFinite() && s.enumerated().elements().exists(NameOrder::decides);
            case FunctionValue f -> decidesFunctions((FunctionValue) f.explicit());
        };
    }

    private static boolean decidesFunctions(FunctionValue function) {
        return function instanceof RecordValue || decides(function.domain())
                || function.range().exists(NameOrder::decides);
    }
}
