package dev.guardrail.claim;

import java.util.regex.Pattern;

/**
 * What a claim is about. The rule that judges a kind is in the folder of its name, {@code claims/<name>}. The constants are
 * the kinds whose words are read in Java.
 *
 * @param name the word that rules and reports use
 */
public record ClaimKind(String name) implements Comparable<ClaimKind> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /** The pack of the rules that judge claims. */
    public static final String PACK = "claims";

    /** A commit or a tag exists, and is what it is called. */
    public static final ClaimKind COMMIT = new ClaimKind("commit");
    /** How many commits the range has. */
    public static final ClaimKind COMMITS = new ClaimKind("commits");
    /** What the range did to a file. */
    public static final ClaimKind FILE = new ClaimKind("file");
    /** How many files the range changes. */
    public static final ClaimKind FILES = new ClaimKind("files");
    /** How many lines a file has, or the range adds or removes. */
    public static final ClaimKind LINES = new ClaimKind("lines");
    /** A function, a class or another name of the sources. */
    public static final ClaimKind SYMBOL = new ClaimKind("symbol");
    /** What code does or does not. */
    public static final ClaimKind BEHAVIOUR = new ClaimKind("behaviour");
    /** A test, or how many tests there are. */
    public static final ClaimKind TESTS = new ClaimKind("tests");
    /** What stands at a line of a file. */
    public static final ClaimKind REFERENCE = new ClaimKind("reference");
    /** Code or text that is quoted. */
    public static final ClaimKind QUOTATION = new ClaimKind("quotation");
    /** What sources import. */
    public static final ClaimKind IMPORT = new ClaimKind("import");
    /** What the range did to dependencies. */
    public static final ClaimKind DEPENDENCY = new ClaimKind("dependency");
    /** What workflows have, or what the range did to them. */
    public static final ClaimKind WORKFLOW = new ClaimKind("workflow");
    /** What runs of CI had as a result. */
    public static final ClaimKind RUN = new ClaimKind("run");
    /** A threshold that a tool enforces. */
    public static final ClaimKind THRESHOLD = new ClaimKind("threshold");
    /** How much of the code tests run. */
    public static final ClaimKind COVERAGE = new ClaimKind("coverage");
    /** A figure that follows from others of the audit. */
    public static final ClaimKind SUM = new ClaimKind("sum");
    /** What the audit says twice: header, gates, JSON, verdict. */
    public static final ClaimKind AGREEMENT = new ClaimKind("agreement");
    /** An id that the audit or an earlier one defines. */
    public static final ClaimKind ID = new ClaimKind("id");
    /** A score of the audit or of earlier ones. */
    public static final ClaimKind SCORE = new ClaimKind("score");

    /** Refuses a name that cannot be that of a folder of a rule. */
    public ClaimKind {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a kind of claims: " + name);
        }
    }

    /** The kind that a rule judges. */
    public static ClaimKind ofRule(String id) {
        return new ClaimKind(id.substring(PACK.length() + 1));
    }

    /** The id of the rule that judges it. */
    public String rule() {
        return PACK + "/" + name;
    }

    /** Orders by name. */
    @Override
    public int compareTo(ClaimKind other) {
        return name.compareTo(other.name);
    }

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name;
    }
}
