package dev.holdfast.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * TLC's answers, kept beside the specs because asking takes a second or two each: one line per spec with the digest of
 * its texts, so that an answer to an older text is never taken for one to the present text.
 */
public final class TlcRecords {
    private static final Path FILE = SpecFile.ROOT.resolve("tlc-recorded.tsv");
    private static final String HEADING = "spec\tdigest\texit\toutcome\tproperty\ttrace-length\tdistinct\tgenerated\tdepth\n";

    private record Entry(String digest, TlcAnswer answer) {}

    private final Map<String, Entry> entries = new TreeMap<>();

    public static TlcRecords read() {
        TlcRecords records = new TlcRecords();
        try {
            Files.readAllLines(FILE).stream().skip(1).forEach(records::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }

    static TlcRecords none() {
        return new TlcRecords();
    }

    private void add(String line) {
        String[] fields = line.split("\t", 3);
        entries.put(fields[0], new Entry(fields[1], TlcAnswer.ofRecord(fields[2])));
    }

    void put(SpecFile spec, TlcAnswer answer) {
        entries.put(spec.toString(), new Entry(spec.digest(), answer));
    }

    /** What TLC said about the spec as it now is. */
    Optional<TlcAnswer> answer(SpecFile spec) {
        return Optional.ofNullable(entries.get(spec.toString())).filter(entry -> entry.digest().equals(spec.digest()))
                .map(Entry::answer);
    }

    void write() throws IOException {
        Files.writeString(FILE, entries.entrySet().stream().map(
                entry -> entry.getKey() + "\t" + entry.getValue().digest() + "\t" + entry.getValue().answer().toRecord()
                        + "\n")
                .collect(Collectors.joining("", HEADING, "")));
    }
}
