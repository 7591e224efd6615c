package dev.guardrail.fact;

/** What is noteworthy about a part of an expression. */
public enum ExpressionPartKind {
    /** {@code a && '' || b}: the value in the middle counts as false, and is never chosen. */
    FALSE_CHOICE,
    /** {@code contains('main dev', github.ref_name)}: a part of a text, where an item of a list is meant. */
    PART_OF_TEXT,
    /** {@code github.actor == 'dependabot[bot]'}: who started the run is taken for who made the change. */
    BOT,
    /** It has the same value in each run. */
    CONSTANT,
    /** {@code inputs[inputs.name]}: the name of the property is computed. */
    COMPUTED_INDEX,
    /** {@code toJSON(secrets)}. */
    ALL_SECRETS,
    /** {@code secrets[matrix.token]} and {@code secrets.*}: which secret it reads is computed. */
    COMPUTED_SECRET,
    /** {@code fromJSON(secrets.cloud)}: parts of a secret, which GitHub does not mask. */
    PARSED_SECRET
}
