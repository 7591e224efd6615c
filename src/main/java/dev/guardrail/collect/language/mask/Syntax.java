package dev.guardrail.collect.language.mask;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How languages write comments and strings. */
public enum Syntax {
    /** Comments after a hash sign, and strings of several lines. */
    PYTHON("py pyi pyx", "#", false, "\"'"),
    /** JavaScript, with templates and regular expressions. */
    SCRIPT("js jsx mjs cjs ts tsx mts cts vue svelte astro", "//", true, "\"'`"),
    /** Languages with the comments and strings of C. */
    BRACES(
            "java kt kts scala groovy swift c cc cpp cxx h hh hpp hxx cs m mm dart php proto css scss less",
            "//",
            true,
            "\"'"),
    /** Strings in backquotes span lines. */
    GO("go", "//", true, "\"'`"),
    /** An apostrophe may begin a lifetime, and strings may be raw. */
    RUST("rs", "//", true, "\""),
    /** Shells, Ruby and languages of settings, where a comment begins at a hash sign behind a space. */
    HASH(
            "sh bash zsh rb rake gemspec yml yaml toml tf hcl ex exs pl pm Dockerfile Makefile Rakefile Gemfile",
            "#",
            false,
            "\"'");

    private final String endings;
    private final String line;
    private final boolean block;
    private final String quotes;

    Syntax(String endings, String line, boolean block, String quotes) {
        this.endings = endings;
        this.line = line;
        this.block = block;
        this.quotes = quotes;
    }

    /** That of a file, by its ending, or by its name where it has none. */
    public static Optional<Syntax> of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return Optional.ofNullable(
                ByEnding.SYNTAXES.getOrDefault(ending, ByEnding.SYNTAXES.get(ending.toLowerCase(Locale.ROOT))));
    }

    /** What begins a comment that ends with its line. */
    String line() {
        return line;
    }

    /** Whether comments may be in {@code /*} and its mirror image. */
    boolean hasBlocks() {
        return block;
    }

    boolean isQuote(char c) {
        return quotes.indexOf(c) >= 0;
    }

    /** An enum's own constants are not there yet when its static fields are set. */
    private static final class ByEnding {

        static final Map<String, Syntax> SYNTAXES = new HashMap<>();

        static {
            for (Syntax syntax : values()) {
                for (String ending : syntax.endings.split(" ", -1)) {
                    SYNTAXES.put(ending, syntax);
                }
            }
        }
    }
}
