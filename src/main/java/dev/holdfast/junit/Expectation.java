package dev.holdfast.junit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a configuration's leading comment lines say of its answer: {@code \* expect: violated}, {@code \* property: Inv},
 * {@code \* trace-length: 4}. Without them everything is expected to hold.
 */
record Expectation(Map<String, String> entries) {
    private static final Pattern ENTRY = Pattern.compile("\\\\\\*\\s*([a-z-]+):\\s*(.*?)\\s*");

    static Expectation of(Path config) throws IOException {
        Map<String, String> entries = new HashMap<>();
        for (String line : Files.readAllLines(config)) {
            Matcher entry = ENTRY.matcher(line);
            if (!line.startsWith("\\*")) {
                break;
            }
            if (entry.matches()) {
                entries.put(entry.group(1), entry.group(2));
            }
        }
        return new Expectation(entries);
    }

    String verdict() {
        return entries.getOrDefault("expect", "holds");
    }

    /** Is this the property that is to be violated? */
    boolean isViolated(String property) {
        return verdict().equals("violated") && property.equals(entries.get("property"));
    }

    Optional<Integer> traceLength() {
        return Optional.ofNullable(entries.get("trace-length")).map(Integer::valueOf);
    }
}
