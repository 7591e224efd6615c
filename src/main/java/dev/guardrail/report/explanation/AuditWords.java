package dev.guardrail.report.explanation;

import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.RangeKind;
import dev.guardrail.report.Printable;
import dev.guardrail.verdict.Audit;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which audit an answer is about. */
public final class AuditWords {

    private static final int SHORT_SHA = 10;

    private AuditWords() {}

    /**
     * The line before an answer: {@code about the last audit (v1...HEAD, 1a2b3c4d5e): red}.
     *
     * @param name how messages call an audit that was made before; empty for a new one
     */
    public static String line(String name, Audit audit) {
        String range = name.isEmpty()
                ? range(audit.range())
                : name + " (" + range(audit.range()) + (head(audit).isEmpty() ? "" : ", " + head(audit)) + ")";
        return Printable.of("about " + range + ": " + audit.verdict());
    }

    /** {@code v1...HEAD}; of a range that nobody named, that it is the last commit. */
    static String range(GitRange range) {
        return range.name() + (range.kind() == RangeKind.LAST_COMMIT ? ", the last commit only" : "");
    }

    /** {@code 1a2b3c4d5e..6f7a8b9c0d}. */
    static String commits(GitRange range) {
        return shortened(range.base()) + ".." + shortened(range.head());
    }

    private static String head(Audit audit) {
        return shortened(audit.range().head());
    }

    private static String shortened(String sha) {
        return sha.substring(0, Math.min(SHORT_SHA, sha.length()));
    }

    /** That two audits are of different ranges, and whether any commit is in both; nothing for the same range. */
    static Optional<String> differing(Audit was, Audit now) {
        if (commits(was.range()).equals(commits(now.range()))) {
            return Optional.empty();
        }
        boolean apart = Collections.disjoint(all(was), all(now));
        return Optional.of("the audits are of different ranges: " + commits(was.range()) + " and "
                + commits(now.range()) + (apart ? "; no commit is in both" : ""));
    }

    private static Set<String> all(Audit audit) {
        Set<String> commits =
                new HashSet<>(List.of(audit.range().base(), audit.range().head()));
        audit.commits().forEach(commit -> commits.add(commit.sha()));
        commits.remove("");
        return commits;
    }
}
