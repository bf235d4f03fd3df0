package dev.holdfast.agreement;

import dev.holdfast.compile.NotCompilable;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes a definition on which the engines differ as small as it gets, and saves it as a spec. */
final class Reduction {
    private static final Path FOLDER = SpecFile.ROOT.resolve("regression");

    private final List<Value[]> states;

    Reduction(List<Value[]> states) {
        this.states = states;
    }

    /** What the engines say of the smallest definition found, and where it was saved. */
    String smallest(RandomCase found) {
        RandomCase smallest = found;
        for (int length = 32; length > 0; length /= 2) {
            for (int i = 0; i + length <= smallest.choices().size(); i++) {
                smallest = smaller(smallest, without(smallest.choices(), i, length));
            }
        }
        for (int i = 0; i < smallest.choices().size(); i++) {
            smallest = smaller(smallest, withZero(smallest.choices(), i));
        }
        return smallest.text() + "\n" + disagreement(smallest) + "\nsaved as " + save(smallest);
    }

    private static List<Integer> without(List<Integer> choices, int from, int length) {
        List<Integer> left = new ArrayList<>(choices.subList(0, from));
        left.addAll(choices.subList(from + length, choices.size()));
        return left;
    }

    private static List<Integer> withZero(List<Integer> choices, int at) {
        List<Integer> changed = new ArrayList<>(choices);
        changed.set(at, 0);
        return changed;
    }

    private RandomCase smaller(RandomCase known, List<Integer> choices) {
        RandomCase candidate = RandomCase.of(known.kind(), Decisions.replayed(choices));
        return candidate.text().length() < known.text().length() && !disagreement(candidate).isEmpty()
                ? candidate
                : known;
    }

    private String disagreement(RandomCase candidate) {
        try {
            return new Duel(RandomModule.of(List.of(candidate)).of(0, candidate.kind())).disagreement(states);
        } catch (NotCompilable | SpecException e) {
            return "";
        }
    }

    /** Without an expected answer, so that the suite fails until somebody has written it there. */
    private static Path save(RandomCase found) {
        String name = "Found" + Integer.toHexString(found.text().hashCode());
        String property = switch (found.kind()) {
            case PREDICATE -> "NEXT Stay\nINVARIANT D0\n";
            case STEP_PREDICATE -> "NEXT Anywhere\nPROPERTY Always\n";
            case ACTION, TAME_ACTION -> "NEXT D0\n";
        };
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".tla"), RandomModule.text(name, List.of(found)));
            return Files.writeString(FOLDER.resolve(name + ".cfg"),
                    RandomModule.CONSTANTS + "INIT TypeOK\n" + property);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
