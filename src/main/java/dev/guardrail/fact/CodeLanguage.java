package dev.guardrail.fact;

/** The language in which a text of a workflow is run as code. */
public enum CodeLanguage {
    /** It is not run as code, as far as is known. */
    NONE,
    /** A shell such as {@code bash} or {@code sh}. */
    SHELL,
    POWERSHELL,
    /** The command prompt of Windows. */
    CMD,
    JAVASCRIPT,
    PYTHON,
    /** Code in any other language, known or not. */
    OTHER
}
