package dev.guardrail.fact;

/** The language in which a text of a workflow is run as code. */
public enum CodeLanguage {
    /** It is not run as code, as far as is known. */
    NONE("a text"),
    /** A shell such as {@code bash} or {@code sh}. */
    SHELL("a shell script"),
    POWERSHELL("a PowerShell script"),
    /** The command prompt of Windows. */
    CMD("a batch script"),
    JAVASCRIPT("JavaScript code"),
    PYTHON("Python code"),
    /** Code in any other language, known or not. */
    OTHER("code");

    private final String noun;

    CodeLanguage(String noun) {
        this.noun = noun;
    }

    /** A noun for code in it, with its article: {@code a shell script}. */
    public String noun() {
        return noun;
    }
}
