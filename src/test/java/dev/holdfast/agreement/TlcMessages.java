package dev.holdfast.agreement;

import dev.holdfast.agreement.TlcAnswer.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads what TLC prints with {@code -tool}: numbered messages between start and end marks. */
final class TlcMessages {
    private static final Pattern MESSAGE = Pattern
            .compile("@!@!@STARTMSG (\\d+):\\d+ @!@!@\\n(.*?)@!@!@ENDMSG \\d+ @!@!@", Pattern.DOTALL);
    private static final Pattern FIGURES = Pattern
            .compile("([\\d,]+) states generated, ([\\d,]+) distinct states found");
    private static final Pattern DEPTH = Pattern.compile("search is ([\\d,]+)\\.");
    private static final Pattern NAME = Pattern.compile("(?:Invariant|[Pp]roperty) (.+?) (?:is|of)");

    private static final int FINAL_FIGURES = 2199;
    private static final int SEARCH_DEPTH = 2194;
    private static final int DEADLOCK = 2114;
    private static final int STATE_OF_TRACE = 2217;
    /** These print the one state of their trace within themselves. */
    private static final List<Integer> INITIALLY_VIOLATED = List.of(2107, 2108);
    private static final Map<Integer, Outcome> VIOLATIONS = Map.of(2107, Outcome.INVARIANT, 2110, Outcome.INVARIANT,
            2108,
            Outcome.ACTION, 2112, Outcome.ACTION, DEADLOCK, Outcome.DEADLOCK, 2116, Outcome.LIVENESS, 2104,
            Outcome.ASSUMPTION, 2132, Outcome.ASSERT);

    private record Message(int code, String text) {}

    private final List<Message> messages;

    TlcMessages(String output) {
        messages = MESSAGE.matcher(output).results()
                .map(found -> new Message(Integer.parseInt(found.group(1)), found.group(2))).toList();
    }

    TlcAnswer answer(int exit) {
        if (exit == 0) {
            return new TlcAnswer(0, Outcome.HOLDS, "", 0, figure(FINAL_FIGURES, FIGURES, 2),
                    figure(FINAL_FIGURES, FIGURES, 1), (int) figure(SEARCH_DEPTH, DEPTH, 1));
        }
        Optional<Message> violation = messages.stream().filter(message -> VIOLATIONS.containsKey(message.code()))
                .findFirst();
        return new TlcAnswer(exit, violation.map(message -> VIOLATIONS.get(message.code())).orElse(Outcome.FAILED),
                violation.map(TlcMessages::name).orElse(""), traceLength(), 0, 0, 0);
    }

    /** Of a TLC that was told to go on: about the first violation, and the figures of the whole search. */
    TlcAnswer answerGoingOn(int exit) {
        List<Integer> violations = IntStream.range(0, messages.size())
                .filter(i -> VIOLATIONS.containsKey(messages.get(i).code())).boxed().toList();
        long distinct = figure(FINAL_FIGURES, FIGURES, 2);
        long generated = figure(FINAL_FIGURES, FIGURES, 1);
        int depth = (int) figure(SEARCH_DEPTH, DEPTH, 1);
        if (violations.isEmpty()) {
            return new TlcAnswer(exit, exit == 0 ? Outcome.HOLDS : Outcome.FAILED, "", states(messages), distinct,
                    generated, depth);
        }
        Message first = messages.get(violations.get(0));
        int end = violations.size() > 1 ? violations.get(1) : messages.size();
        int length = INITIALLY_VIOLATED.contains(first.code())
                ? 1
                : states(messages.subList(violations.get(0), end));
        return new TlcAnswer(exit, VIOLATIONS.get(first.code()), name(first), length, distinct, generated, depth);
    }

    private static int states(List<Message> messages) {
        return (int) messages.stream().filter(message -> message.code() == STATE_OF_TRACE).count();
    }

    private static String name(Message violation) {
        Matcher name = NAME.matcher(violation.text());
        return violation.code() == DEADLOCK ? "deadlock" : name.find() ? name.group(1) : "";
    }

    private int traceLength() {
        if (messages.stream().anyMatch(message -> INITIALLY_VIOLATED.contains(message.code()))) {
            return 1;
        }
        return states(messages);
    }

    /** 0 for a spec without behavior, of which TLC prints no figures. */
    private long figure(int code, Pattern pattern, int group) {
        for (Message message : messages) {
            Matcher found = pattern.matcher(message.text());
            if (message.code() == code && found.find()) {
                return Long.parseLong(found.group(group).replace(",", ""));
            }
        }
        return 0;
    }
}
