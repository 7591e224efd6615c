package dev.guardrail.collect.reading.kept;

/** How the values of a type are written as bytes. */
interface Form {

    void write(ByteWriter out, Object value);

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws RuntimeException if the bytes are something else
     */
    Object read(ByteReader in);
}
