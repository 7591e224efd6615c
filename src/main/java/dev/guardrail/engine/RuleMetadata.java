package dev.guardrail.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The annotations that compilation adds to a rule, and that the rule base returns. */
public final class RuleMetadata {

    /** The annotation that has the rule's file. */
    public static final String FILE = "file";
    /** The annotation that has the rule's line. */
    public static final String LINE = "line";

    private RuleMetadata() {}

    /** The rule's file, from the metadata of a compiled rule. */
    public static String file(Map<String, Object> metadata) {
        return unquote(metadata.get(FILE));
    }

    /** The rule's line in its file, counted from 1. */
    public static int line(Map<String, Object> metadata) {
        return Integer.parseInt(unquote(metadata.get(LINE)));
    }

    /** Drools returns a text with the quotes of its annotation. */
    private static String unquote(@Nullable Object value) {
        return String.valueOf(value).replace("\"", "");
    }
}
