package dev.guardrail.collect.source.unit;

import dev.guardrail.collect.language.MalformedException;

/** Reads the files of one language. Has no state, and what it returns depends on the arguments alone. */
public interface SourceReader {

    /**
     * Reads a file.
     *
     * @param path the repository path, for places
     * @throws MalformedException if it is not of the language, as far as the reader can tell
     */
    SourceUnit read(String path, byte[] content) throws MalformedException;
}
