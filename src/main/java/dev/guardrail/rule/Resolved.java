package dev.guardrail.rule;

import java.util.Optional;

/**
 * What is better after findings of a guardrail are resolved: the text after their number.
 *
 * @param one the text for one finding, such as {@code action is now pinned to a commit}
 * @param many the text for several findings
 */
public record Resolved(String one, String many) {

    /** Reads {@code one | many}; nothing where the text has another form. */
    static Optional<Resolved> parse(String text) {
        String[] forms = text.split("\\|", -1);
        return forms.length != 2 || forms[0].isBlank() || forms[1].isBlank()
                ? Optional.empty()
                : Optional.of(new Resolved(forms[0].strip(), forms[1].strip()));
    }

    /** For a guardrail that does not say what gets better. */
    static Resolved plain(String id) {
        return new Resolved("finding of " + id + " is resolved", "findings of " + id + " are resolved");
    }

    /** {@code 9 actions are now pinned to a commit}. */
    public String of(int count) {
        return count + " " + (count == 1 ? one : many);
    }
}
