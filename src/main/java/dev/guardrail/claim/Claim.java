package dev.guardrail.claim;

import dev.guardrail.fact.Place;
import java.util.List;

/**
 * A statement of an audit that evidence can support or contradict.
 *
 * @param place where it stands in the audit, to the column; two claims of one kind have different places
 * @param kind what it is about
 * @param quote the words of the audit, on one line
 * @param subject the file, the commit, the name or the figure that it is about; empty where it is about the range as a whole
 * @param says what it says of the subject
 * @param anchors names and quoted lines by which the subject can be recognised, in the order of the audit
 */
public record Claim(Place place, ClaimKind kind, String quote, String subject, Value says, List<String> anchors)
        implements Comparable<Claim> {

    public Claim {
        anchors = List.copyOf(anchors);
    }

    /** Orders by place, then by kind and subject. */
    @Override
    public int compareTo(Claim other) {
        int byPlace = place.compareTo(other.place);
        if (byPlace != 0) {
            return byPlace;
        }
        int byKind = kind.compareTo(other.kind);
        return byKind != 0
                ? byKind
                : (subject + '\0' + says.text()).compareTo(other.subject + '\0' + other.says.text());
    }
}
