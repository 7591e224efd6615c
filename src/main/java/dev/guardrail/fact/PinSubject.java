package dev.guardrail.fact;

import java.util.Locale;

/** What a version is asked for. */
public enum PinSubject {
    /** An action or a reusable workflow of another repository. */
    ACTION,
    /** A container image. */
    IMAGE,
    /** What an input of an action chooses, such as {@code node-version}. */
    INPUT,
    /** A tool that a command installs, or a package that a file asks for. */
    TOOL,
    /** What a command installs all of, as the lockfile says or not. */
    LOCKFILE,
    /** A repository with hooks of pre-commit. */
    HOOK;

    /** The word that rules and reports use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
