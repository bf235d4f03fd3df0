package dev.holdfast.claims;

import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads the page and collects its problems. */
final class PageReader {
    /** What a page of claims is called. */
    static final String NAME = "claims.md";

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();

    PageReader(Path folder) {
        this.file = folder.resolve(NAME);
    }

    ClaimsFile read() {
        Footnotes footnotes = Footnotes.in(lines());
        TableReader reader = new TableReader(file, footnotes.otherLines(), new ClaimWords(footnotes), problems);
        List<Table> tables = new ArrayList<>();
        for (TableBlock block : tableBlocks(String.join("\n", footnotes.otherLines()))) {
            reader.read(block).ifPresent(tables::add);
        }
        if (tables.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(Code.CLAIMS, Span.of(file.toString()), "there is no claims table on this page",
                    "a table of claims starts with | property | [Model](Model.cfg) |"));
        }
        if (!problems.isEmpty()) {
            throw new SpecException(problems.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList());
        }
        return new ClaimsFile(file, tables);
    }

    private List<String> lines() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new SpecException(
                    Problem.of(Code.FILE_NOT_FOUND, Span.of(file.toString()),
                            Files.exists(file) ? "cannot read the claims page" : "there is no such page of claims",
                            "claims are tables in a file claims.md beside the .cfg files"));
        }
    }

    private static List<TableBlock> tableBlocks(String page) {
        List<TableBlock> blocks = new ArrayList<>();
        Node document = Parser.builder().extensions(List.of(TablesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build().parse(page);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof TableBlock table) {
                    blocks.add(table);
                } else {
                    visitChildren(block);
                }
            }
        });
        return blocks;
    }
}
