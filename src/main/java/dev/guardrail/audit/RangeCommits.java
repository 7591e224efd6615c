package dev.guardrail.audit;

import dev.guardrail.fact.Commit;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.TouchingCommit;
import java.util.List;

/** The commits of a range that can have resolved an item: those that touch its file. */
final class RangeCommits {

    private static final int SHORT = 8;

    private final List<Commit> commits;
    private final List<TouchingCommit> touching;

    RangeCommits(List<Fact> head) {
        commits = Deferrals.of(Commit.class, head);
        touching = Deferrals.of(TouchingCommit.class, head);
    }

    /** The commit that resolved an item of a file; empty where that is not known. */
    String of(String file) {
        List<String> ids = ids(file);
        return ids.size() == 1 ? ids.get(0) : "";
    }

    /** What is known where one commit alone is not. */
    String note(String file) {
        List<String> ids = ids(file);
        return ids.size() < 2
                ? ""
                : "; " + ids.size() + " commits of the range touch `" + file + "`, the last is `"
                        + ids.get(0).substring(0, SHORT) + "`";
    }

    private List<String> ids(String file) {
        return commits.size() == 1
                ? List.of(commits.get(0).sha())
                : touching.stream()
                        .filter(commit -> commit.path().equals(file))
                        .map(TouchingCommit::sha)
                        .toList();
    }
}
