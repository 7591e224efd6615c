package dev.guardrail.ledger;

import java.util.List;

/**
 * What an audit says that somebody wrote by hand. All of it are claims, and nothing follows from them.
 *
 * @param audit the document
 * @param milestone its milestone; empty where it does not say
 * @param deferred the rows of its register of deferred issues
 * @param resolved the items that it says are resolved
 * @param scores its scores
 * @param flakes the rows of its log of flaky tests and regressions
 */
public record ImportEntry(
        Document audit,
        String milestone,
        List<ClaimedDeferral> deferred,
        List<ClaimedResolution> resolved,
        List<ClaimedScore> scores,
        List<ClaimedFlake> flakes)
        implements Entry {

    static final String WORD = "import";

    public ImportEntry {
        deferred = List.copyOf(deferred);
        resolved = List.copyOf(resolved);
        scores = List.copyOf(scores);
        flakes = List.copyOf(flakes);
    }

    @Override
    public String word() {
        return WORD;
    }

    /**
     * A document of the repository.
     *
     * @param blob the full id of its content
     * @param commit the full id of the commit that was read
     */
    public record Document(String path, String blob, String commit) {}

    /**
     * A row of a register of deferred issues, with the texts of its cells; empty where there is no such cell.
     *
     * @param id the id of the item
     * @param until the milestone or the words for when it is to be done
     */
    public record ClaimedDeferral(
            String id, String issue, String discovered, String until, String reason, String blocks, String exit) {}

    /** An item that is said to be resolved, and the words that say so. */
    public record ClaimedResolution(String id, String text) {}

    /** A score and its text. */
    public record ClaimedScore(String name, String text) {}

    /** A row of a log of flaky tests and regressions. */
    public record ClaimedFlake(String item, String type, String status) {}
}
