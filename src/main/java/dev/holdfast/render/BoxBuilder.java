package dev.holdfast.render;

import dev.holdfast.render.Picture.Box;
import dev.holdfast.render.Picture.Line;
import dev.holdfast.render.Picture.Section;
import dev.holdfast.render.StateEntries.Place;
import dev.holdfast.value.MapValue;
import dev.holdfast.value.StringValue;
import dev.holdfast.value.Value;
import dev.holdfast.verdict.ActionLabel;
import dev.holdfast.verdict.Step;
import dev.holdfast.verdict.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what each state's box shows. The first: what will change later. Every other: what its step changed, and of the
 * same keys what differs from the initial state. The last: everything that differs from the initial state.
 */
final class BoxBuilder {
    private final Trace trace;
    private final Caption caption;
    private final KernelFunctions kernel;
    private final List<Map<Place, Value>> states;
    /** Every entry of any state; those of one section follow one another, variables without a key come last. */
    private final List<Place> places;

    BoxBuilder(Trace trace, Caption caption, KernelFunctions kernel) {
        this.trace = trace;
        this.caption = caption;
        this.kernel = kernel;
        this.states = trace.steps().stream().map(step -> StateEntries.of(trace.variables(), step.values())).toList();
        this.places = placesBySection();
    }

    private List<Place> placesBySection() {
        Map<String, Set<Place>> sections = new LinkedHashMap<>();
        for (Map<Place, Value> state : states) {
            state.keySet().forEach(
                    place -> sections.computeIfAbsent(place.section(), key -> new LinkedHashSet<>()).add(place));
        }
        Set<Place> withoutKey = sections.remove("");
        List<Place> all = new ArrayList<>();
        sections.values().forEach(all::addAll);
        all.addAll(withoutKey == null ? Set.of() : withoutKey);
        return all;
    }

    /** The arrow that closes a lasso. */
    Picture.@Nullable Back loop() {
        Trace.Loop loop = trace.loop();
        if (loop == null) {
            return null;
        }
        ActionLabel action = loop.action();
        return action == null
                ? new Picture.Back(loop.start(), "stuttering for ever", "")
                : new Picture.Back(loop.start(), action.toString(), kernel.of(action).orElse(""));
    }

    List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            boxes.add(i == 0 ? initialBox() : box(i));
        }
        return boxes;
    }

    private Box initialBox() {
        Map<String, List<Line>> sections = new LinkedHashMap<>();
        // By name, not by place: keys of one kind then show the same entries and can share a section.
        List<String> names = places.stream().filter(this::everChanges).map(Place::name).toList();
        List<Place> shown = places.stream().filter(place -> names.contains(place.name())).toList();
        shown.forEach(place -> initialLines(place).forEach(line -> addLine(place, line, sections)));
        return new Box(1, "", "", merged(sections), places.size() - shown.size(),
                states.size() == 1 ? caption.mark() : "");
    }

    /** A function that has no keys of its own kind is told by its values, since whole it would not fit. */
    private List<Line> initialLines(Place place) {
        return states.get(0).get(place) instanceof MapValue map && map.range().length() > 0
                ? Entries.byValue(map).entrySet().stream()
                        .map(entry -> new Line(place.name() + entry.getValue(), "", text(entry.getKey()), false))
                        .toList()
                : List.of(new Line(place.name(), "", text(states.get(0), place), false));
    }

    private boolean everChanges(Place place) {
        return states.stream().anyMatch(state -> !isEqual(state, states.get(0), place));
    }

    private static boolean isEqual(Map<Place, Value> state, Map<Place, Value> other, Place place) {
        return Objects.equals(state.get(place), other.get(place));
    }

    /** Keys whose entries read alike share a section, {@code f1, f2}. */
    private static List<Section> merged(Map<String, List<Line>> sections) {
        Map<List<Line>, List<String>> keysByLines = new LinkedHashMap<>();
        sections.forEach((key, lines) -> keysByLines.computeIfAbsent(lines, ignored -> new ArrayList<>()).add(key));
        List<Section> merged = new ArrayList<>();
        keysByLines.forEach((lines, keys) -> merged.add(new Section(String.join(", ", keys), lines)));
        return merged;
    }

    private Box box(int index) {
        Step step = trace.steps().get(index);
        ActionLabel action = step.action();
        boolean isLast = index == states.size() - 1;
        Map<String, List<Line>> sections = sections(index, isLast);
        long shown = sections.values().stream().flatMap(List::stream).map(Line::name).count();
        return new Box(index + 1, action == null ? "?" : action.applied(),
                action == null ? "" : kernel.of(action).orElse(""), sectionList(action, sections),
                (int) Math.max(0, places.size() - shown),
                isLast ? caption.mark() : "");
    }

    private Map<String, List<Line>> sections(int index, boolean withAllContext) {
        Map<Place, Value> before = states.get(index - 1);
        Map<Place, Value> after = states.get(index);
        Set<String> touched = new LinkedHashSet<>();
        places.stream().filter(place -> !isEqual(before, after, place)).forEach(place -> touched.add(place.section()));
        Map<String, List<Line>> sections = new LinkedHashMap<>();
        for (Place place : places) {
            if (!isEqual(before, after, place)) {
                changedLines(place, before, after).forEach(line -> addLine(place, line, sections));
            } else if ((withAllContext || touched.contains(place.section())) && !isEqual(states.get(0), after, place)) {
                addLine(place, new Line(place.name(), "", text(after, place), false), sections);
            }
        }
        return sections;
    }

    /** What is to be said of the step comes first. */
    private static List<Section> sectionList(@Nullable ActionLabel action, Map<String, List<Line>> sections) {
        List<Section> list = new ArrayList<>();
        if (action != null && !action.remark().isEmpty()) {
            list.add(new Section(action.remark(), List.of()));
        }
        sections.forEach((key, lines) -> list.add(new Section(key, lines)));
        return list;
    }

    private static void addLine(Place place, Line line, Map<String, List<Line>> sections) {
        sections.computeIfAbsent(place.section(), key -> new ArrayList<>()).add(line);
    }

    private static List<Line> changedLines(Place place, Map<Place, Value> before, Map<Place, Value> after) {
        Value from = before.get(place);
        Value to = after.get(place);
        if (from == null || to == null || from instanceof StringValue && to instanceof StringValue) {
            return List.of(new Line(place.name(), text(before, place), text(after, place), true));
        }
        return Differences.of(place.name(), from, to).stream()
                .map(change -> new Line(change.place(), change.before(), change.after(), true)).toList();
    }

    /** Strings stand without quotes: a picture is read, not parsed. */
    private static String text(Map<Place, Value> state, Place place) {
        Value value = state.get(place);
        return value == null ? "" : text(value);
    }

    private static String text(Value value) {
        return value instanceof StringValue string ? string.text() : value.toString();
    }
}
