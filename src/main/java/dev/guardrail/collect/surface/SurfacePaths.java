package dev.guardrail.collect.surface;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.surface.document.Document;
import dev.guardrail.fact.FileKind;
import java.util.regex.Pattern;

/** Which files may offer something, judged by their paths. */
final class SurfacePaths {

    /** Folders in which some keep their tests, and others what they specify. */
    private static final Pattern SPECIFICATION = Pattern.compile("(?<=^|/)specs?/");

    private SurfacePaths() {}

    /** Whether to read a file and see. */
    static boolean mayBe(String path) {
        return isNamed(path) || isOwn(path) && Document.mayBe(path);
    }

    /** Whether the path itself says that a file offers something. */
    static boolean isNamed(String path) {
        return isOwnCode(path)
                || Migrations.isMigration(path) && isOwn(path)
                || Document.isNamed(path) && isOwn(SPECIFICATION.matcher(path).replaceAll(""));
    }

    /** Whether the path says that it is code that may offer something. */
    static boolean isOwnCode(String path) {
        return (PythonSurface.reads(path) || SymbolFormat.of(path).isPresent()) && isOwn(path);
    }

    /** Neither tests, nor what others wrote or a tool generates. */
    private static boolean isOwn(String path) {
        FileKind kind = FileKinds.of(path);
        return kind != FileKind.TEST && kind != FileKind.GENERATED && kind != FileKind.LOCKFILE;
    }
}
