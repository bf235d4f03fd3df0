package dev.holdfast.parse;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The leading comment lines of a {@code .cfg}, of which {@code \* module: Y} names the module, and {@code \* module: ../Y}
 * one in the folder above.
 */
final class ConfigHeader {
    private static final Pattern MODULE = Pattern.compile("\\\\\\*\\s*module:\\s*((?:\\.\\./)*\\w+)\\s*");

    private ConfigHeader() {}

    /** The module named by a comment line before everything else, else the file's name without ending. */
    static String module(String file, String text) {
        for (String line : text.lines().toList()) {
            String trimmed = line.strip();
            Matcher named = MODULE.matcher(trimmed);
            if (named.matches()) {
                return named.group(1);
            }
            if (!trimmed.isEmpty() && !trimmed.startsWith("\\*")) {
                break;
            }
        }
        return baseName(file);
    }

    private static String baseName(String file) {
        Path last = Path.of(file).getFileName();
        String name = last == null ? file : last.toString();
        return name.endsWith(".cfg") ? name.substring(0, name.length() - ".cfg".length()) : name;
    }
}
