package dev.holdfast.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A {@code .cfg} that carries its expected answer in its leading comment lines, {@code \* key: value}. It stays a plain
 * {@code .cfg}, so TLC can be asked about the very same file.
 *
 * @param header the keys and their values, in order
 */
public record SpecFile(Path config, Map<String, String> header) {
    /** Where the specs of the tests live. */
    public static final Path ROOT = Path.of("src", "test", "specs");
    /** The puzzles that newcomers begin with. */
    public static final Path PUZZLES = Path.of("examples");
    /** Our own search, as a spec beside the classes. */
    private static final Path SEARCH = Path.of("src", "main", "java", "dev", "holdfast", "explore");

    private static final Pattern HEADER = Pattern.compile("\\\\\\* *([a-z-]+): *(.*?) *");
    private static final Pattern COMMENT = Pattern.compile("(?s)\\(\\*.*?\\*\\)|\\\\\\*[^\n]*");
    private static final Pattern WORD = Pattern.compile("\\w+");

    /** Every {@code .cfg} that has its answer in its head. */
    public static List<SpecFile> all() {
        return Stream.of(ROOT, PUZZLES, SEARCH).flatMap(root -> below(root).stream()).toList();
    }

    /** Every {@code .cfg} below a folder, in order of path. */
    private static List<SpecFile> below(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".cfg")).sorted().map(SpecFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SpecFile read(Path config) {
        Map<String, String> header = new LinkedHashMap<>();
        for (String line : text(config).lines().toList()) {
            Matcher entry = HEADER.matcher(line);
            if (!line.startsWith("\\*")) {
                break;
            }
            if (entry.matches()) {
                header.put(entry.group(1), entry.group(2));
            }
        }
        return new SpecFile(config, header);
    }

    public Optional<String> header(String key) {
        return Optional.ofNullable(header.get(key));
    }

    /** The root module's file: named in the header, else like the {@code .cfg}. */
    public Path module() {
        String own = config.getFileName().toString().replaceFirst("\\.cfg$", "");
        return config.resolveSibling(header("module").orElse(own) + ".tla").normalize();
    }

    /** Digest of everything the answer depends on: the {@code .cfg} without its comments and the modules it leads to. */
    public String digest() {
        Map<Path, String> texts = new TreeMap<>();
        collect(module(), texts);
        MessageDigest digest = sha256();
        text(config).lines().filter(line -> !line.startsWith("\\*")).forEach(line -> update(digest, line));
        texts.values().forEach(text -> update(digest, text));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    /** The texts of every module that the configuration leads to. */
    Map<Path, String> texts() {
        Map<Path, String> texts = new TreeMap<>();
        collect(module(), texts);
        return texts;
    }

    /** Digest of another configuration of the same module and of every module it leads to, all without their comments. */
    String digestOfMeaning(String otherConfig) {
        MessageDigest digest = sha256();
        Stream.concat(Stream.of(otherConfig), texts().values().stream())
                .map(text -> COMMENT.matcher(text).replaceAll(" ").replaceAll("\\s+", " "))
                .forEach(text -> update(digest, text));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    /** Adds the module and whatever other module of its folder it mentions. */
    private static void collect(Path module, Map<Path, String> texts) {
        if (texts.containsKey(module) || !Files.exists(module)) {
            return;
        }
        texts.put(module, text(module));
        WORD.matcher(texts.get(module)).results().map(word -> module.resolveSibling(word.group() + ".tla")).distinct()
                .forEach(other -> collect(other, texts));
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path, below {@link #ROOT} if it is there, without ending and with forward slashes. */
    @Override
    public String toString() {
        Path name = config.startsWith(ROOT) ? ROOT.relativize(config) : config;
        return name.toString().replace('\\', '/').replaceFirst("\\.cfg$", "");
    }
}
