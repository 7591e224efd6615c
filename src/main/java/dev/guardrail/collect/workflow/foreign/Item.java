package dev.guardrail.collect.workflow.foreign;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a script does at one place.
 *
 * @param kind what it does to the exit status
 * @param offset its offset in the script
 * @param end the offset behind it
 * @param words its words, without quotes and redirections; none where it is no command
 * @param mode how its failure is treated there
 * @param inner what it encloses
 */
record Item(Kind kind, int offset, int end, List<String> words, Mode mode, List<Part> inner) {

    /** What changes the folder of the commands behind it, or runs a text. */
    private static final Set<String> NOTABLE = Set.of(
            "cd",
            "chdir",
            "sl",
            "set-location",
            "pushd",
            "push-location",
            "popd",
            "pop-location",
            "iex",
            "invoke-expression");

    enum Kind {
        /** A program: its exit status takes the place of the one before. */
        PROGRAM,
        /** A command of the language: its failure ends the script, and the exit status stays. */
        OWN,
        /** A command of the language that ends the script in failure by itself, whatever catches errors: nothing else stays. */
        ENDING,
        /** A script of the language: it can throw, and can set an exit status. */
        SCRIPT,
        /** A program whose exit status nobody gets. */
        DETACHED,
        /** What changes no exit status: an expression, an output. */
        KEEPS,
        /** What sets the exit status to zero. */
        RESETS,
        /** What sets an exit status that is not known. */
        UNCLEAR,
        /** It ends the script in success. */
        PASSES,
        /** It ends the script in failure. */
        FAILS,
        /** It ends the script with the exit status that it finds. */
        COUNTS,
        /** It ends the script with an exit status that is not known. */
        LEAVES,
        /** Parts in parentheses or braces that run in their place. */
        GROUP
    }

    /**
     * How failures are treated.
     *
     * @param ignored what makes the language pass over errors of its commands; empty where nothing does
     * @param throwing whether the failure of a program is an error of the language, too
     */
    record Mode(String ignored, boolean throwing) {
        static final Mode PLAIN = new Mode("", false);
    }

    Item {
        words = List.copyOf(words);
        inner = List.copyOf(inner);
    }

    boolean isCommand() {
        return kind == Kind.PROGRAM
                || kind == Kind.OWN
                || kind == Kind.ENDING
                || kind == Kind.SCRIPT
                || kind == Kind.DETACHED
                || !words.isEmpty() && NOTABLE.contains(words.get(0).toLowerCase(Locale.ROOT));
    }

    /** Whether nothing behind it runs. */
    boolean ends() {
        return kind == Kind.PASSES || kind == Kind.FAILS || kind == Kind.COUNTS || kind == Kind.LEAVES;
    }
}
