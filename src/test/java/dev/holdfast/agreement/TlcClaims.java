package dev.holdfast.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** TLC's answers about spec/claims.md, kept because all of them take hours: one line per question with its digest. */
final class TlcClaims {
    private static final Path FILE = SpecFile.ROOT.resolve("tlc-claims.tsv");
    private static final String HEADING = "question\tdigest\texit\toutcome\tproperty\ttrace-length\tdistinct\tgenerated\tdepth\n";

    private record Entry(String digest, TlcAnswer answer) {}

    private final Map<String, Entry> entries = new TreeMap<>();

    static TlcClaims read() {
        TlcClaims claims = new TlcClaims();
        try {
            if (Files.exists(FILE)) {
                Files.readAllLines(FILE).stream().skip(1).map(line -> line.split("\t", 3))
                        .forEach(fields -> claims.entries
                                .put(fields[0], new Entry(fields[1], TlcAnswer.ofRecord(fields[2]))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return claims;
    }

    /** What TLC said to the question as it now is. */
    Optional<TlcAnswer> answer(TlcQuestion question) {
        return Optional.ofNullable(entries.get(question.key()))
                .filter(entry -> entry.digest().equals(question.digest())).map(Entry::answer);
    }

    /** Keeps an answer, at once: the next question may take long. */
    void put(TlcQuestion question, TlcAnswer answer) throws IOException {
        entries.put(question.key(), new Entry(question.digest(), answer));
        Files.writeString(FILE, entries.entrySet().stream().map(
                entry -> entry.getKey() + "\t" + entry.getValue().digest() + "\t" + entry.getValue().answer().toRecord()
                        + "\n")
                .collect(Collectors.joining("", HEADING, "")));
    }
}
