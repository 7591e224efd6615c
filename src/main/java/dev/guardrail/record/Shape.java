package dev.guardrail.record;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/** How the values of one Java type stand in JSON. */
interface Shape {

    void write(JsonGenerator out, Object value) throws IOException;

    /**
     * Reads a value that somebody else may have written.
     *
     * @throws dev.guardrail.UnusableInputException if it is not one of the type
     */
    Object read(At at);

    /** The records that its values are, or consist of. */
    default Optional<RecordShape> record() {
        return Optional.empty();
    }
}
