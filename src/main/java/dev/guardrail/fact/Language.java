package dev.guardrail.fact;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A programming language whose imports or tests are read. */
public enum Language {
    PYTHON("py pyi pyw"),
    JAVA("java"),
    KOTLIN("kt kts"),
    JAVASCRIPT("js jsx mjs cjs"),
    TYPESCRIPT("ts tsx mts cts"),
    GO("go"),
    /** Of which the marks and the assertions of tests alone are read. */
    RUST("");

    /** Separated by spaces. */
    private final String extensions;

    Language(String extensions) {
        this.extensions = extensions;
    }

    /** The language of a file whose imports are read, by the ending of its path. */
    public static Optional<Language> of(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.ofNullable(ByExtension.LANGUAGES.get(path.substring(dot + 1)));
    }

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** An enum's own constants are not there yet when its static fields are set. */
    private static final class ByExtension {

        static final Map<String, Language> LANGUAGES = new HashMap<>();

        static {
            for (Language language : values()) {
                for (String extension : language.extensions.split(" ", -1)) {
                    LANGUAGES.put(extension, language);
                }
            }
        }
    }
}
