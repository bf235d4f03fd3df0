package dev.holdfast.agreement;

import dev.holdfast.compile.NotCompilable;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.value.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        RandomCase smallest = Shrinking.smallest(found,
                choices -> RandomCase.of(found.kind(), Decisions.replayed(choices)), RandomCase::choices,
                (candidate, known) -> candidate.text().length() < known.text().length()
                        && !disagreement(candidate).isEmpty());
        return smallest.text() + "\n" + disagreement(smallest) + "\nsaved as " + save(smallest);
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
