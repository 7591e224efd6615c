package dev.guardrail.collect.git;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jgit.lib.FileMode;

/** A file of a commit, as it is stored: what a checkout would convert is not converted. Read by one thread. */
public final class StoredFile {

    private final Version version;

    StoredFile(Version version) {
        this.version = version;
    }

    /** What git stores at a path. */
    public enum Kind {
        FILE,
        EXECUTABLE,
        /** Its content is the link's target. */
        LINK,
        /** Without content. */
        SUBMODULE
    }

    /** Its repository path. */
    public String path() {
        return version.path();
    }

    /** What it is. */
    public Kind kind() {
        if (version.isSubmodule()) {
            return Kind.SUBMODULE;
        }
        if (!version.isRegular()) {
            return Kind.LINK;
        }
        return version.mode() == FileMode.EXECUTABLE_FILE ? Kind.EXECUTABLE : Kind.FILE;
    }

    /** In bytes. */
    public long size() {
        return reading(() -> version.bytes().size());
    }

    /** All of its bytes. */
    public byte[] content() {
        return reading(() -> {
            try (InputStream in = version.bytes().open()) {
                return in.readAllBytes();
            }
        });
    }

    private <T> T reading(GitRepository.Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UnusableInputException(
                    "`" + path() + "` of the head cannot be read: " + RepositoryFinder.firstLine(e), e);
        }
    }
}
