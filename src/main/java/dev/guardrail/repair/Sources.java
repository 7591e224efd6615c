package dev.guardrail.repair;

import java.util.Optional;

/** The files of the repository, which a workflow's scripts call. */
@FunctionalInterface
public interface Sources {

    /** Knows no file. */
    Sources NONE = path -> Optional.empty();

    /** The text of a file; nothing where there is none that can be read. */
    Optional<String> text(String path);
}
