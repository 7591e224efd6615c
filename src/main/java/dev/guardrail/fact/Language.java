package dev.guardrail.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A programming language whose imports and tests are read. */
public enum Language {
    PYTHON("py pyi"),
    JAVA("java"),
    KOTLIN("kt kts"),
    JAVASCRIPT("js jsx mjs cjs"),
    TYPESCRIPT("ts tsx mts cts"),
    GO("go");

    /** Separated by spaces. */
    private final String extensions;

    Language(String extensions) {
        this.extensions = extensions;
    }

    /** The language of a file, by the ending of its path. */
    public static Optional<Language> of(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1);
        return path.indexOf('.') < 0
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(language ->
                                List.of(language.extensions.split(" ", -1)).contains(extension))
                        .findFirst();
    }

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
