package dev.guardrail.ledger;

import dev.guardrail.rule.Names;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a person calls the place of a ledger.
 *
 * @param name the path of a file from the root of the repository, or the full name of a ref
 */
public record LedgerName(String name) {

    /** Where a ledger is if nobody says it. */
    public static final LedgerName USUAL = new LedgerName(Ledger.PATH);

    private static final String REFS = "refs/";

    private static final String SUFFIX = ".jsonl";

    private static final String EXPECTED =
            "expected the path of a `.jsonl` file from the root of the repository, or the"
                    + " full name of a ref such as `refs/guardrail/ledger`; ";

    /** What git allows in the name of a ref: no part that is empty, begins with a dot or ends with ".lock". */
    private static final Pattern REF = Pattern.compile(
            "refs(?:/(?!\\.)(?:(?!\\.\\.|@\\{|\\.lock(?:/|$)|\\.(?:/|$))[^\\s\\p{Cntrl}~^:?*\\[\\\\/])+){2,}");

    /** A path that leads nowhere but into the files of the repository. */
    private static final Pattern PATH = Pattern.compile(
            "(?i)(?![a-z]:)(?!\\.git/)(?:(?!\\.{1,2}/)[^/\\\\\\p{Cntrl}]+/)*+[^/\\\\\\p{Cntrl}]*+(?<=\\.jsonl)");

    private static final List<String> KNOWN = List.of(Ledger.PATH, "refs/guardrail/ledger", "refs/heads/ledger");

    /** Why a text is no such name; empty if it is one. */
    public static String problem(String text) {
        if (text.startsWith(REFS)) {
            return REF.matcher(text).matches() ? "" : "`" + text + "` cannot be the name of a ref";
        }
        if (!text.endsWith(SUFFIX)) {
            return EXPECTED + (text.isBlank() ? "found nothing" : "found `" + text + "`" + meant(text));
        }
        return PATH.matcher(text).matches()
                ? ""
                : "`" + text
                        + "` is not the path of a file in the repository: it must not be absolute, and have no `.`,"
                        + " `..`, `\\` or `.git`";
    }

    /** The nearest name; nothing where none is near. */
    private static String meant(String text) {
        return Names.nearest(text, KNOWN)
                .or(() ->
                        Optional.of(REFS + text).filter(ref -> REF.matcher(ref).matches()))
                .map(near -> "; did you mean `" + near + "`?")
                .orElse("");
    }

    /** Whether a ref keeps it, and no file of the branch. */
    public boolean isRef() {
        return name.startsWith(REFS);
    }
}
