package dev.guardrail.fact;

/** A program that checks workflows, and that an audit calls if the policy says so. */
public enum Linter {
    /** Checks shell scripts: <a href="https://www.shellcheck.net">shellcheck.net</a>. */
    SHELLCHECK,
    /** Checks workflows: <a href="https://github.com/rhysd/actionlint">rhysd/actionlint</a>. */
    ACTIONLINT
}
