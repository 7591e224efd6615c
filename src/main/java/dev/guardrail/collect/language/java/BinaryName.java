package dev.guardrail.collect.language.java;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the names that {@link Class#forName(String)} accepts. */
public final class BinaryName {

    /** The form of a name, also of an array, as in {@link Class#getName()}. */
    private static final Pattern FORM = Pattern.compile("\\[*+L?((?:[\\w$]++\\.)*+[\\w$]++);?");

    private BinaryName() {}

    /** The qualified name of the type, or of an array's element type, that a text names; empty where it names none. */
    public static Optional<String> type(String text) {
        Matcher name = FORM.matcher(text);
        return name.matches() ? Optional.of(name.group(1).replace('$', '.')) : Optional.empty();
    }
}
