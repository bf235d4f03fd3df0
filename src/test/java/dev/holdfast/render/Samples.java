package dev.holdfast.render;

import dev.holdfast.diagnostic.Span;
import dev.holdfast.value.BoolValue;
import dev.holdfast.value.EnumeratedSet;
import dev.holdfast.value.FunctionValue;
import dev.holdfast.value.IntValue;
import dev.holdfast.value.ModelValue;
import dev.holdfast.value.RecordValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.ActionCoverage;
import dev.holdfast.verdict.ActionLabel;
import dev.holdfast.verdict.Seconds;
import dev.holdfast.verdict.Statistics;
import dev.holdfast.verdict.Step;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Trace;
import io.vavr.collection.Array;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A trace in the shapes of the kernel model: one guest frame, two host frames, two virtual CPUs. */
final class Samples {
    static final String SPEC = "src/test/golden/Sample.tla";

    private Samples() {}

    static Value string(String text) {
        return new StringValue(text);
    }

    static Value model(String name) {
        return new ModelValue(name);
    }

    static Value number(int n) {
        return IntValue.of(n);
    }

    static Value set(Value... elements) {
        return EnumeratedSet.of(elements);
    }

    /** {@code function("f1", a, "f2", b)}: a function of model values. */
    static Value function(Object... keysAndValues) {
        TreeMap<Value, Value> entries = new TreeMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            entries.put(model((String) keysAndValues[i]), (Value) keysAndValues[i + 1]);
        }
        return FunctionValue.of(EnumeratedSet.of(entries.keySet()), Array.ofAll(entries.values()));
    }

    static Value record(Object... namesAndValues) {
        TreeMap<String, Value> fields = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], (Value) namesAndValues[i + 1]);
        }
        return RecordValue.of(fields);
    }

    /** A page that a guest wrote moves although a reference is recorded for it, in the shape of the kernel model. */
    static Trace migration() {
        return new Builder(initialState())
                .step("HostFaultIn(g1, f1)", "pte", function("g1", string("present")), "pteFrame",
                        function("g1", model("f1")),
                        "refcount", function("f1", number(1), "f2", number(0)), "excl",
                        function("f1", BoolValue.TRUE, "f2", BoolValue.FALSE))
                .step("FaultBegin(v1, g1)", "fault", function("v1", string("begun"), "v2", string("idle")), "faultPage",
                        function("v1", model("g1"), "v2", model("None")))
                .step("FaultGup(v1)", "fault", function("v1", string("resolved"), "v2", string("idle")), "faultFrame",
                        function("v1", model("f1"), "v2", model("None")), "refcount",
                        function("f1", number(2), "f2", number(0)))
                .step("SpteInstall(v1)", "fault", function("v1", string("mapped"), "v2", string("idle")), "spte",
                        function("g1", model("f1")))
                .step("GuestWrite(g1)", "guest", function("g1", string("written")), "writtenFor",
                        function("f1", model("f1"), "f2", model("None")))
                .step("FaultFinish(v1)", "fault", function("v1", string("idle"), "v2", string("idle")), "faultPage",
                        function("v1", model("None"), "v2", model("None")), "faultFrame",
                        function("v1", model("None"), "v2", model("None")), "refcount",
                        function("f1", number(1), "f2", number(0)))
                .step("Isolate(f1, f2)", "migration", migration("isolated", "f1", "f2"), "refcount",
                        function("f1", number(2), "f2", number(1)))
                .step("NotifStart(\"migration\")", "migration", migration("zapping", "f1", "f2"), "spte",
                        function("g1", model("None")), "invCount", number(1), "invRange", set(model("g1")))
                .step("MigPteSet(g1)", "migration", migration("entered", "f1", "f2"), "pte",
                        function("g1", string("mig")),
                        "refcount", function("f1", number(1), "f2", number(1)), "excl",
                        function("f1", BoolValue.FALSE, "f2", BoolValue.FALSE))
                .step("NotifEnd(\"migration\")", "migration", migration("unmapped", "f1", "f2"), "invCount", number(0),
                        "invRange", set(), "seqChanged", function("v1", BoolValue.TRUE, "v2", BoolValue.TRUE))
                .step("MigCopy", "migration", migration("copied", "f1", "f2"), "writtenFor",
                        function("f1", model("f1"), "f2", model("f1")))
                .trace();
    }

    private static Map<String, Value> initialState() {
        Map<String, Value> state = new LinkedHashMap<>();
        state.put("refcount", function("f1", number(0), "f2", number(0)));
        state.put("excl", function("f1", BoolValue.FALSE, "f2", BoolValue.FALSE));
        state.put("writtenFor", function("f1", model("None"), "f2", model("None")));
        state.put("pte", function("g1", string("none")));
        state.put("pteFrame", function("g1", model("None")));
        state.put("migration", migration("idle", "None", "None"));
        state.put("spte", function("g1", model("None")));
        state.put("invCount", number(0));
        state.put("invRange", set());
        state.put("fault", function("v1", string("idle"), "v2", string("idle")));
        state.put("faultPage", function("v1", model("None"), "v2", model("None")));
        state.put("faultFrame", function("v1", model("None"), "v2", model("None")));
        state.put("seqChanged", function("v1", BoolValue.FALSE, "v2", BoolValue.FALSE));
        state.put("guest", function("g1", string("private")));
        state.put("alive", BoolValue.TRUE);
        return state;
    }

    private static Value migration(String phase, String source, String target) {
        return record("phase", string(phase), "src", model(source), "dst", model(target));
    }

    /** The first so many states of a trace. */
    static Trace prefix(Trace trace, int length) {
        return new Trace(trace.variables(), trace.steps().subList(0, length));
    }

    static Summary summary(String config) {
        return new Summary("Sample", config, "interpreted", 2, List.of(), null, new Statistics(12345, 67890, 31, 96.5),
                new Seconds(0.25, 1.5, 1.75), List.of(),
                List.of(new ActionCoverage("HostFaultIn", Span.at(SPEC, 3, 1), 20, 7),
                        new ActionCoverage("MigCopy", Span.at(SPEC, 9, 1), 1400, 3)),
                List.of());
    }

    /** Collects states, each told by what differs from the one before. */
    static final class Builder {
        private final Map<String, Value> state;
        private final List<Step> steps = new ArrayList<>();

        Builder(Map<String, Value> initial) {
            state = new LinkedHashMap<>(initial);
            steps.add(new Step(null, List.copyOf(state.values())));
        }

        Builder step(String label, Object... changes) {
            for (int i = 0; i < changes.length; i += 2) {
                state.put((String) changes[i], (Value) changes[i + 1]);
            }
            steps.add(new Step(label(label), List.copyOf(state.values())));
            return this;
        }

        private static ActionLabel label(String text) {
            int open = text.indexOf('(');
            return open < 0
                    ? new ActionLabel(text, List.of(), Span.at(SPEC, 1, 1))
                    : new ActionLabel(text.substring(0, open),
                            List.of(text.substring(open + 1, text.length() - 1).split(", ")), Span.at(SPEC, 1, 1));
        }

        Trace trace() {
            return new Trace(List.copyOf(state.keySet()), steps);
        }
    }
}
