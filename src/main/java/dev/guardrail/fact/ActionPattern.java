package dev.guardrail.fact;

import java.util.Locale;

/**
 * Actions that a policy names: {@code owner/repository}, with the path within the repository where it has one, with or without
 * {@code @} and a reference. {@code *} stands for any characters, {@code ?} for one. Upper and lower case are the same, but for
 * the reference.
 *
 * @param text as written
 * @param action what stands before the {@code @}, in lower case
 * @param ref what stands after it; {@code *} where there is none
 */
public record ActionPattern(String text, String action, String ref) {

    /** Parses {@code actions/*} or {@code actions/checkout@v4}. */
    public static ActionPattern parse(String text) {
        int at = text.indexOf('@');
        String action = (at < 0 ? text : text.substring(0, at)).toLowerCase(Locale.ROOT);
        return new ActionPattern(text, action, at < 0 ? "*" : text.substring(at + 1));
    }

    /** Whether a step or job that uses this uses one of these actions. */
    public boolean matches(ActionReference use) {
        return Wildcard.matches(action, use.action().toLowerCase(Locale.ROOT)) && Wildcard.matches(ref, use.ref());
    }
}
