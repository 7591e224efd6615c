package dev.guardrail.collect.git;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Paths;
import dev.guardrail.fact.FileKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Tells why the content of a file has no lines to search, or no lines of its own. */
final class Unsearched {

    private static final byte[] LFS_POINTER =
            "version https://git-lfs.github.com/spec/v1\n".getBytes(StandardCharsets.US_ASCII);

    private Unsearched() {}

    /** What the file is, where its content is not searched; empty where it is searched, or where a gap says more. */
    static Optional<String> reason(Version version, Content content) {
        if (version.isSubmodule()) {
            return Optional.of("a submodule");
        } else if (content instanceof Content.Binary) {
            return Optional.of("a binary file");
        }
        return content instanceof Content.Text text && startsWith(text.bytes(), LFS_POINTER)
                ? Optional.of("a pointer to a file in Git LFS")
                : Optional.empty();
    }

    /** Whether a file is binary although people write such files as text: source or a manifest, but not a picture. */
    static boolean isAmiss(String path, Content content) {
        // The name alone decides, without the folder: a picture among tests is a picture.
        FileKind kind = FileKinds.of(Paths.name(path));
        return content instanceof Content.Binary && (kind == FileKind.SOURCE || kind == FileKind.MANIFEST);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
