package dev.guardrail.collect.event;

import dev.guardrail.UnusableInputException;
import java.util.Map;
import java.util.regex.Pattern;

/** The variables of a process, each checked for what it is to be before it becomes part of a revision. */
record Variables(Map<String, String> all) {

    static final String HEAD = "HEAD";
    static final String REMOTE = "origin/";

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");
    private static final Pattern NONE = Pattern.compile("0{7,64}");

    /** What git allows in the name of a branch, without what means something in a revision or to a command. */
    private static final Pattern BRANCH =
            Pattern.compile("(?!-)(?!.*\\.\\.)(?!.*@\\{)(?!.*//)[^\\p{Cntrl}\\s~^:?*\\[\\\\]{1,255}(?<![./])");

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    String text(String name) {
        return all.getOrDefault(name, "").strip();
    }

    boolean is(String name, String value) {
        return text(name).equalsIgnoreCase(value);
    }

    /** A commit that a variable names. */
    String commit(String name) {
        return commit(text(name), "the variable `" + name + "`");
    }

    /** Whether a variable names a commit: services send zeros, or nothing, for none. */
    boolean names(String name) {
        return has(name) && !isNone(text(name));
    }

    /** A branch that a variable names, as the remote has it. */
    String remote(String name) {
        return remote(text(name), "the variable `" + name + "`");
    }

    static boolean isNone(String commit) {
        return NONE.matcher(commit).matches();
    }

    static String commit(String text, String where) {
        if (!COMMIT.matcher(text).matches()) {
            throw new UnusableInputException(where + " has no commit id; found " + quoted(text));
        }
        return text;
    }

    static String remote(String text, String where) {
        return REMOTE + branch(text, where);
    }

    static String branch(String text, String where) {
        String branch = text.startsWith("refs/heads/") ? text.substring("refs/heads/".length()) : text;
        if (!BRANCH.matcher(branch).matches()) {
            throw new UnusableInputException(where + " has no name of a branch; found " + quoted(text));
        }
        return branch;
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "nothing" : "`" + (text.length() > 60 ? text.substring(0, 60) + "..." : text) + "`";
    }
}
