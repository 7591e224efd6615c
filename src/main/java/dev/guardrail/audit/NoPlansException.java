package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;

/** A milestone is named whose plan is to be audited, in a repository without plans. */
public final class NoPlansException extends UnusableInputException {

    private static final long serialVersionUID = 1L;

    NoPlansException(String message) {
        super(message);
    }
}
