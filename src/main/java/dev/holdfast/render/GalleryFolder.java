package dev.holdfast.render;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the counterexamples of a claims page go. A page has a gallery of its own, as its README is rewritten whole; that of a
 * page below another one's folder lies below the other's gallery: {@code spec/litmus/claims.md} draws into
 * {@code counterexamples/litmus} where {@code spec/claims.md} draws into {@code counterexamples}.
 */
public final class GalleryFolder {
    private static final String PAGE = "claims.md";
    private static final String NAME = "counterexamples";

    private GalleryFolder() {}

    /** The gallery beside the outermost page's folder, as short as the folder was given. */
    public static Path beside(Path pageFolder) {
        Path outermost = outermost(pageFolder);
        Path gallery = within(outermost.resolveSibling(NAME), pageFolder);
        return pageFolder.isAbsolute() ? gallery : Path.of("").toAbsolutePath().relativize(gallery);
    }

    /** The gallery of a page where that of the outermost page is given. */
    public static Path within(Path gallery, Path pageFolder) {
        return gallery.resolve(outermost(pageFolder).relativize(absolute(pageFolder))).normalize();
    }

    private static Path outermost(Path pageFolder) {
        Path folder = absolute(pageFolder);
        Path parent = folder.getParent();
        while (parent != null && Files.exists(parent.resolve(PAGE))) {
            folder = parent;
            parent = folder.getParent();
        }
        return folder;
    }

    private static Path absolute(Path folder) {
        return folder.toAbsolutePath().normalize();
    }
}
