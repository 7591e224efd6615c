package dev.guardrail.rule;

import dev.guardrail.UnusableInputException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folder of a guardrail, with what is in it.
 *
 * @param id the id that its place gives it: the names of the last two folders
 * @param path its path, as messages name it
 * @param files its files by their path in the folder
 */
public record RuleFolder(String id, String path, SortedMap<String, byte[]> files) {

    /** The file with the rule. */
    public static final String RULE = "rule.drl";

    /** The file with its page. */
    public static final String PAGE = "README.md";

    private static final String CASES = "cases/";

    public RuleFolder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * The text of its rule.
     *
     * @throws UnusableInputException if it has none
     */
    public String rule() {
        return text(RULE, "the rule");
    }

    /**
     * Its page.
     *
     * @throws UnusableInputException if it has none
     */
    public String page() {
        return text(PAGE, "the page of the guardrail");
    }

    private String text(String file, String what) {
        byte[] bytes = files.get(file);
        if (bytes == null) {
            throw new UnusableInputException(path(file) + ": expected " + what);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Whether it is the folder of a rule that judges claims, and not of a guardrail. */
    public boolean isOfClaims() {
        return id.startsWith("claims/");
    }

    /** A file in it, as messages name it. */
    public String path(String file) {
        return path + "/" + file;
    }

    /** The files of its cases by their path in the folder. */
    public SortedMap<String, byte[]> cases() {
        SortedMap<String, byte[]> cases = new TreeMap<>(files);
        cases.keySet().removeIf(file -> !file.startsWith(CASES));
        return cases;
    }

    /** Its id, which names it in reports of tests. */
    @Override
    public String toString() {
        return id;
    }
}
