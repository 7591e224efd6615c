package dev.guardrail.collect.git;

import java.io.IOException;

/** The index cannot be read. */
final class CorruptIndexException extends IOException {

    private static final long serialVersionUID = 1L;

    /** A message that says why, but not which index. */
    CorruptIndexException(String why) {
        super("its index is not usable: " + why);
    }
}
