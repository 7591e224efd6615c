package dev.guardrail.fact;

/**
 * Who decides what the text of a value is, from the most people to the fewest. A value of a fixed form, such as a number, a
 * commit or a login, is GitHub's, whoever causes it.
 */
public enum Control {
    /** Anybody with an account: the title of an issue, the branch of a fork. */
    STRANGER,
    /** Whoever may push to the repository or start its workflows: the name of a branch, an input of a manual run. */
    COLLABORATOR,
    /** It is not known: a script computes it, or another repository. */
    UNKNOWN,
    /** Whoever may change the workflow or the settings of the repository: a variable, a constant of the file. */
    MAINTAINER,
    /** Nobody: GitHub computes it, or it is empty in all runs of the workflow. */
    GITHUB
}
