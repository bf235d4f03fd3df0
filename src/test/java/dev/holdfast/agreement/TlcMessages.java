package dev.holdfast.agreement;

import dev.holdfast.agreement.TlcAnswer.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static String name(Message violation) {
        Matcher name = NAME.matcher(violation.text());
        return violation.code() == DEADLOCK ? "deadlock" : name.find() ? name.group(1) : "";
    }

    private int traceLength() {
        if (messages.stream().anyMatch(message -> INITIALLY_VIOLATED.contains(message.code()))) {
            return 1;
        }
        return (int) messages.stream().filter(message -> message.code() == STATE_OF_TRACE).count();
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
