package dev.guardrail.hook;

import dev.guardrail.verdict.FailOn;

/** A hook of git that can call Guardrail. */
public enum HookKind {
    /** Runs before a commit is made. */
    PRE_COMMIT("pre-commit", "judges what is staged", "what is staged was not judged and is not committed", "commit"),
    /** Runs before refs are sent. */
    PRE_PUSH("pre-push", "judges what a push sends", "what the push sends was not judged and is not sent", "push");

    private final String file;
    private final String does;
    private final String unjudged;
    private final String verb;

    HookKind(String file, String does, String unjudged, String verb) {
        this.file = file;
        this.does = does;
        this.unjudged = unjudged;
        this.verb = verb;
    }

    /** The name of its file. */
    public String file() {
        return file;
    }

    /** What it does, in words. */
    public String does() {
        return does;
    }

    /** What it says where Guardrail is not there to judge. */
    String unjudged() {
        return unjudged;
    }

    /** What git does after it, which {@code --no-verify} does without it. */
    String verb() {
        return verb;
    }

    /**
     * The command, followed by what stops git unless only evidence is missing, which a hook seldom has.
     *
     * @param failOn the verdict that fails
     */
    public String line(FailOn failOn) {
        return command(failOn) + " || [ $? = 3 ] || exit 1";
    }

    private String command(FailOn failOn) {
        String options = failOn == FailOn.RED ? "" : " --fail-on " + failOn;
        return this == PRE_COMMIT
                ? "guardrail audit --staged --silent-green" + options
                : "guardrail hook push" + options + " \"$@\"";
    }
}
