package dev.guardrail.collect.git;

import dev.guardrail.fact.Commit.Trailer;
import java.util.List;
import org.eclipse.jgit.revwalk.FooterLine;

/** Reads what {@code git interpret-trailers} reads of a commit message. */
final class Trailers {

    private Trailers() {}

    static List<Trailer> of(String message) {
        return FooterLine.fromMessage(message).stream()
                .map(line -> new Trailer(line.getKey(), line.getValue()))
                .toList();
    }
}
