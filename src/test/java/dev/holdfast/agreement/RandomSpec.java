package dev.holdfast.agreement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A whole random spec with its {@code .cfg}: a few variables that mostly keep to small sets, so that TLC finds all of its
 * states in no time.
 *
 * @param choices that lead to it again
 */
record RandomSpec(String module, String config, List<Integer> choices) {
    /** What the texts call the module. */
    static final String NAME = "@NAME@";

    static RandomSpec of(Decisions decisions) {
        return new RandomSpecWriter(decisions).write();
    }

    /** Writes both texts. */
    Path save(Path folder, String name, String head) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".tla"), module.replace(NAME, name));
        return Files.writeString(folder.resolve(name + ".cfg"), head + config);
    }

    int length() {
        return module.length() + config.length();
    }
}
