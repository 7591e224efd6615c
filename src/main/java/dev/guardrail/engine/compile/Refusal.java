package dev.guardrail.engine.compile;

/** What is wrong at a place of a rule file; it ends the vetting of one expression, and not of the file. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int at;
    private final String problem;

    /**
     * A problem.
     *
     * @param at the character of the file where it is, counted from 0
     * @param problem what is refused, and the allowed way
     */
    Refusal(int at, String problem) {
        super(problem, null, false, false);
        this.at = at;
        this.problem = problem;
    }

    int at() {
        return at;
    }

    String problem() {
        return problem;
    }
}
