package dev.guardrail.collect.guard.unit;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.guard.Guard;
import java.util.List;

/** Reads the guards of files of one language. */
public interface GuardReader {

    /**
     * The guards of a file, by their places.
     *
     * @throws MalformedException if it is not of the language, as far as the reader can tell
     */
    List<Guard> read(SourceFile file) throws MalformedException;
}
