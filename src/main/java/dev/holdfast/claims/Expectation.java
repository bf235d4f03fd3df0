package dev.holdfast.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the leading comment lines of a configuration say of its answer, one {@code \* key: value} each: {@code expect},
 * {@code property} (or several, with commas), {@code trace-length}, {@code distinct}, {@code generated}, {@code depth} and {@code large}. Without them
 * everything is expected to hold.
 */
public record Expectation(Map<String, String> entries) {
    private static final Pattern ENTRY = Pattern.compile("\\\\\\*\\s*([a-z-]+):\\s*(.*?)\\s*");

    public Expectation {
        entries = Map.copyOf(entries);
    }

    public static Expectation of(Path config) {
        Map<String, String> entries = new HashMap<>();
        for (String line : lines(config)) {
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

    private static Iterable<String> lines(Path config) {
        try {
            return Files.readAllLines(config);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + config, e);
        }
    }

    /** Why the model is not for every build; empty for most. */
    public Optional<String> large() {
        return Optional.ofNullable(entries.get("large"));
    }

    String verdict() {
        return entries.getOrDefault("expect", "holds");
    }

    /** Is this the property that is to be violated, or one of several? */
    boolean isViolated(String property) {
        return verdict().equals("violated")
                && List.of(entries.getOrDefault("property", "").split(", *")).contains(property);
    }

    /** What is expected of a figure; anything will do if nothing is said. */
    String figure(String key, long found) {
        return entries.getOrDefault(key, String.valueOf(found));
    }
}
