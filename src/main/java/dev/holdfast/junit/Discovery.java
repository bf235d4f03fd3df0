package dev.holdfast.junit;

import dev.holdfast.claims.Cell;
import dev.holdfast.claims.ClaimsFile;
import dev.holdfast.claims.Column;
import dev.holdfast.diagnostic.SpecException;
import dev.holdfast.junit.Descriptors.CellTest;
import dev.holdfast.junit.Descriptors.ClaimsColumn;
import dev.holdfast.junit.Descriptors.RemainderTest;
import dev.holdfast.junit.Descriptors.SingleModel;
import dev.holdfast.junit.Descriptors.UnreadablePage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DirectorySelector;
import org.junit.platform.engine.discovery.FileSelector;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;

/** Finds claims pages and configurations below the selected folders; a configuration of a page's column is the page's. */
final class Discovery {
    private static final String PAGE = "claims.md";

    private final EngineDescriptor engine;
    private final Set<Path> covered = new HashSet<>();

    Discovery(EngineDescriptor engine) {
        this.engine = engine;
    }

    void discover(EngineDiscoveryRequest request) {
        List<Path> files = new ArrayList<>();
        request.getSelectorsByType(DirectorySelector.class)
                .forEach(selector -> files.addAll(filesBelow(selector.getPath())));
        request.getSelectorsByType(FileSelector.class).forEach(selector -> files.add(selector.getPath()));
        files.stream().filter(file -> file.endsWith(PAGE)).forEach(this::addPage);
        files.stream().filter(
                file -> file.toString().endsWith(".cfg") && !covered.contains(file.toAbsolutePath().normalize()))
                .forEach(this::addModel);
    }

    private static List<Path> filesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for specs in " + folder, e);
        }
    }

    private void addPage(Path page) {
        try {
            ClaimsFile file = ClaimsFile.read(folderOf(page));
            file.columns().forEach(column -> addColumn(file, column));
        } catch (SpecException unreadable) {
            engine.addChild(new UnreadablePage(engine.getUniqueId().append("page", page.toString()), page, unreadable));
        }
    }

    private static Path folderOf(Path page) {
        Path folder = page.getParent();
        return folder == null ? Path.of("") : folder;
    }

    private void addColumn(ClaimsFile file, Column column) {
        column.configs().forEach(config -> covered.add(config.toAbsolutePath().normalize()));
        UniqueId id = engine.getUniqueId().append("column", file.file() + "#" + column.name());
        ClaimsColumn container = new ClaimsColumn(id, file, column);
        for (Cell cell : file.cells(column)) {
            container.addChild(new CellTest(id.append("property", cell.property()), cell));
        }
        container.addChild(new RemainderTest(id.append("remainder", column.name()), column));
        engine.addChild(container);
    }

    private void addModel(Path config) {
        engine.addChild(new SingleModel(engine.getUniqueId().append("model", config.toString()), config));
    }
}
