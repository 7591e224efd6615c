package dev.guardrail.fix;

import dev.guardrail.finding.Finding;
import dev.guardrail.repair.FileText;
import java.util.List;

/**
 * What was repaired, and what was not.
 *
 * @param files the files that change, in the order of their paths
 * @param repaired the findings that are repaired, in the order of a report
 * @param by the tables that the repairs follow from, each with its date, or the policy
 * @param left the findings that have a repair, and are not repaired
 */
public record Fixed(List<ChangedText> files, List<Finding> repaired, List<String> by, List<Left> left) {

    public Fixed {
        files = List.copyOf(files);
        repaired = List.copyOf(repaired);
        by = List.copyOf(by);
        left = List.copyOf(left);
    }

    /** A file that changes. */
    public record ChangedText(FileText before, FileText after) {

        public String path() {
            return before.path();
        }
    }

    /**
     * A finding that is not repaired.
     *
     * @param unsafe whether `--unsafe` would repair it
     * @param reason why, as a clause
     */
    public record Left(Finding finding, boolean unsafe, String reason) {}
}
