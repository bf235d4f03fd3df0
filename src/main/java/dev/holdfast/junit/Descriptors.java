package dev.holdfast.junit;

import dev.holdfast.claims.Cell;
import dev.holdfast.claims.ClaimsFile;
import dev.holdfast.claims.Column;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.diagnostic.SpecException;
import java.io.File;
import java.nio.file.Path;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;

/** The nodes of the test tree. */
final class Descriptors {
    private Descriptors() {}

    private static FileSource source(Span span) {
        return FileSource.from(new File(span.file()),
                span.isKnown() ? FilePosition.from(span.line(), span.column()) : FilePosition.from(1));
    }

    /** A model of a claims page. */
    static final class ClaimsColumn extends AbstractTestDescriptor {
        private final ClaimsFile page;
        private final Column column;

        ClaimsColumn(UniqueId id, ClaimsFile page, Column column) {
            super(id, column.name(), source(column.span()));
            this.page = page;
            this.column = column;
        }

        ClaimsFile page() {
            return page;
        }

        Column column() {
            return column;
        }

        @Override
        public Type getType() {
            return Type.CONTAINER;
        }
    }

    /** One claim. */
    static final class CellTest extends AbstractTestDescriptor {
        private final Cell cell;

        CellTest(UniqueId id, Cell cell) {
            super(id, cell.title(), source(cell.span()));
            this.cell = cell;
        }

        Cell cell() {
            return cell;
        }

        @Override
        public Type getType() {
            return Type.TEST;
        }
    }

    /** That a model shows nothing wrong of which no claim can speak, such as a deadlock. */
    static final class RemainderTest extends AbstractTestDescriptor {
        RemainderTest(UniqueId id, Column column) {
            super(id, "nothing else on " + column.name(), source(column.span()));
        }

        @Override
        public Type getType() {
            return Type.TEST;
        }
    }

    /** A configuration that no claims page names; its tests are known only after its search. */
    static final class SingleModel extends AbstractTestDescriptor {
        private final Path config;

        SingleModel(UniqueId id, Path config) {
            super(id, config.toString(), FileSource.from(config.toFile()));
            this.config = config;
        }

        Path config() {
            return config;
        }

        @Override
        public Type getType() {
            return Type.CONTAINER;
        }

        @Override
        public boolean mayRegisterTests() {
            return true;
        }
    }

    /** What one property of a single model came to. */
    static final class PropertyTest extends AbstractTestDescriptor {
        PropertyTest(UniqueId id, String name, Path config) {
            super(id, name + " on " + config, FileSource.from(config.toFile()));
        }

        @Override
        public Type getType() {
            return Type.TEST;
        }
    }

    /** A claims page with problems: a test that fails with them, so that it cannot be missed. */
    static final class UnreadablePage extends AbstractTestDescriptor {
        private final SpecException problems;

        UnreadablePage(UniqueId id, Path page, SpecException problems) {
            super(id, page + " can be read", FileSource.from(page.toFile()));
            this.problems = problems;
        }

        SpecException problems() {
            return problems;
        }

        @Override
        public Type getType() {
            return Type.TEST;
        }
    }
}
