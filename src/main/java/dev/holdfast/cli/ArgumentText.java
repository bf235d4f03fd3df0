package dev.holdfast.cli;

import dev.holdfast.diagnostic.Suggestions;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments, for people who know neither Java nor the parser of arguments. */
final class ArgumentText {
    private ArgumentText() {}

    /** In one line. */
    static String of(ParameterException problem) {
        if (problem instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().getFirst();
            return isOption(word)
                    ? "there is no option " + word
                    : isTopLevel(unmatched)
                            ? "there is no command '" + word + "'"
                            : "one argument too many: '" + word + "'";
        }
        ArgSpec argument = problem.getArgSpec();
        String value = problem.getValue();
        if (argument instanceof OptionSpec option && problem.getCause() instanceof OutputFile.Unfit reason) {
            return option.longestName() + " " + value + ": " + reason.getMessage();
        }
        if (argument instanceof OptionSpec option && value != null) {
            return option.longestName() + " takes " + expected(option, problem) + ", found '" + value + "'";
        }
        return String.valueOf(problem.getMessage());
    }

    /** What was probably meant instead; empty if nothing is near. */
    static Optional<String> meant(ParameterException problem) {
        if (!(problem instanceof UnmatchedArgumentException unmatched)) {
            return Optional.empty();
        }
        String word = unmatched.getUnmatched().getFirst();
        CommandLine command = unmatched.getCommandLine();
        if (isTopLevel(unmatched) && (word.endsWith(".cfg") || word.endsWith(".tla"))) {
            return Optional.of("check " + word);
        }
        Collection<String> known = isOption(word)
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        // Of one letter nobody can tell.
        return word.length() > 2 ? Suggestions.nearest(word, known) : Optional.empty();
    }

    private static boolean isOption(String word) {
        return word.startsWith("-");
    }

    private static boolean isTopLevel(ParameterException problem) {
        return !problem.getCommandLine().getSubcommands().isEmpty();
    }

    private static String expected(OptionSpec option, ParameterException problem) {
        Class<?> type = option.typeInfo().getType();
        if (type.isEnum()) {
            return oneOf(Stream.of(type.getEnumConstants()).map(each -> each.toString().toLowerCase(Locale.ROOT))
                    .toList());
        }
        if (problem.getCause() instanceof TypeConversionException reason && option.converters().length > 0) {
            return String.valueOf(reason.getMessage());
        }
        return Arrays.asList(int.class, long.class, Long.class).contains(type) ? "a whole number" : option.paramLabel();
    }

    /** {@code a, b or c}. */
    private static String oneOf(List<String> words) {
        return words.stream().limit(words.size() - 1L).collect(Collectors.joining(", ")) + " or " + words.getLast();
    }
}
