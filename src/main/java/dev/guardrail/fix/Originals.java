package dev.guardrail.fix;

import dev.guardrail.repair.FileText;

/** Where the files come from that are repaired. */
public interface Originals {

    /**
     * The text of a file.
     *
     * @throws UnfixableException if it may not be changed
     */
    FileText read(String path) throws UnfixableException;
}
