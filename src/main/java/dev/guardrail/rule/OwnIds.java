package dev.guardrail.rule;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which ids a project can give to guardrails of its own. */
public final class OwnIds {

    /** The pack of the rules that conclude gates and verdicts. */
    private static final String VERDICT = "verdict";

    /** The pack of the rules that judge claims of audits. */
    private static final String CLAIMS = "claims";

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,39}/[a-z][a-z0-9-]{0,59}");

    /** The reserved words and literals of Java, by its specification (3.9 and 3.10): none can be part of a package's name. */
    private static final Set<String> WORDS_OF_JAVA = Set.of("""
            abstract assert boolean break byte case catch char class const continue default do double else enum extends false
            final finally float for goto if implements import instanceof int interface long native new null package private
            protected public return short static strictfp super switch synchronized this throw throws transient true try void
            volatile while""".split("\\s+"));

    private OwnIds() {}

    /** Whether it has the form of an id: {@code pack/name}, in lower-case letters, digits and hyphens. */
    public static boolean isId(String id) {
        return FORM.matcher(id).matches();
    }

    /** The package of the rule of that id. */
    public static String packageName(String id) {
        return "guardrail." + id.substring(0, id.indexOf('/')).replace('-', '_');
    }

    /** What is wrong with the id of a rule in a folder, which may judge claims; otherwise as of {@link #problem}. */
    public static Optional<String> problemOfFolder(String id, Set<String> packs) {
        return isId(id) && id.startsWith(CLAIMS + "/") ? Optional.empty() : problem(id, packs);
    }

    /**
     * What is wrong with the id of a guardrail, as a clause of a message.
     *
     * @param packs the packs that come with Guardrail
     */
    public static Optional<String> problem(String id, Set<String> packs) {
        if (!isId(id)) {
            return Optional.of(
                    "expected an id like `acme/no-latest-tag`, in lower-case letters, digits and hyphens, found `" + id
                            + "`");
        }
        String pack = id.substring(0, id.indexOf('/'));
        if (packs.contains(pack) || pack.equals(VERDICT)) {
            return Optional.of(
                    "the pack `" + pack
                            + "` is one of those that come with Guardrail; choose another one, such as the name of the project");
        }
        if (pack.equals(CLAIMS)) {
            return Optional.of(
                    "the pack `claims` is for rules that judge claims of audits, each in a folder of its own;"
                            + " choose another one");
        }
        return !WORDS_OF_JAVA.contains(pack)
                ? Optional.empty()
                : Optional.of(
                        "the pack `" + pack + "` is a word of Java, and no rule can be in a package of that name");
    }
}
