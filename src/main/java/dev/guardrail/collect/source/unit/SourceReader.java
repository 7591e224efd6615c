package dev.guardrail.collect.source.unit;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;

/** Reads the files of one language. Has no state, and what it returns depends on the arguments alone. */
public interface SourceReader {

    /**
     * Reads a file.
     *
     * @throws MalformedException if it is not of the language, as far as the reader can tell
     */
    SourceUnit read(SourceFile file) throws MalformedException;
}
