package dev.guardrail.collect.git;

import java.io.IOException;

/** An index cannot be read. */
final class CorruptIndexException extends IOException {

    private static final long serialVersionUID = 1L;

    /** The message says why, and not which index. */
    CorruptIndexException(String why) {
        super("its index is not usable: " + why);
    }
}
