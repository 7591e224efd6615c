package dev.guardrail.project;

import dev.guardrail.UnusableInputException;
import java.util.Set;

/** Rules of a project cannot be used. The message has a line for each mistake. */
public final class UnusableRulesException extends UnusableInputException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // Nobody writes it anywhere.
    private final Set<String> ids;

    UnusableRulesException(String message, Set<String> ids) {
        super(message);
        this.ids = Set.copyOf(ids);
    }

    /** The ids of all rules that the project has: a policy may name them, whatever is wrong with them. */
    public Set<String> ids() {
        return ids;
    }
}
