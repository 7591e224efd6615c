package dev.guardrail.guard;

import dev.guardrail.fact.Place;
import java.util.Collection;

/**
 * What makes a program fail rather than go on.
 *
 * @param kind what it is
 * @param place from its condition to its error
 * @param head its condition with the keyword; of another guard, the statement
 * @param error the statement that ends its branch; of another guard, the statement itself
 * @param scope the names of the classes and functions around it, from the outermost, with dots between them
 * @param text the condition or the statement as written, in one line
 * @param outcome the statement at {@code error} in one line
 * @param removal the edit of its file that removes it
 * @param control an edit of the same text that changes nothing but the text
 */
public record Guard(
        GuardKind kind,
        Place place,
        Place head,
        Place error,
        String scope,
        String text,
        String outcome,
        Edit removal,
        Edit control) {

    /** Whether one of these lines belongs to its condition or its error, and not only to what stands between them. */
    public boolean isOn(Collection<Integer> lines) {
        return lines.stream().anyMatch(line -> has(head, line) || has(error, line));
    }

    private static boolean has(Place place, int line) {
        return place.line() <= line && line <= place.endLine();
    }
}
