package dev.guardrail.fact;

import java.util.Locale;

/** What a value of a document is. In properties, XML and {@code .env} files, every value is a text. */
public enum ConfigKind {
    TEXT,
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** {@code null}, {@code ~}, or a key without a value. */
    NULL,
    /** A date or a time, written without quotes. */
    DATE,
    OBJECT,
    LIST,
    /** A value with a tag that YAML does not define, such as {@code !Ref}: another program replaces it. */
    UNKNOWN;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
