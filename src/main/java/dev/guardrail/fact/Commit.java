package dev.guardrail.fact;

import java.time.Instant;
import java.util.List;

/**
 * A commit that is reachable from the head and not from the base.
 *
 * @param sha its full id
 * @param author name and e-mail address, as {@code Name <address>}
 * @param time when it was authored
 * @param subject the first paragraph of its message, on one line
 * @param trailers the trailers that close its message, in their order
 * @param parents how many parents it has; two or more make a merge
 */
public record Commit(String sha, String author, Instant time, String subject, List<Trailer> trailers, int parents)
        implements Fact {

    public Commit {
        trailers = List.copyOf(trailers);
    }

    /**
     * One trailer line of a commit message.
     *
     * @param key what stands before the colon, {@code Co-authored-by} say
     * @param value what stands after it
     */
    public record Trailer(String key, String value) {}
}
