package dev.guardrail.verdict;

import dev.guardrail.finding.Finding;
import java.util.Comparator;
import java.util.List;

/** Several things of which the verdict's rules conclude one thing together; none is a sum, too. */
public sealed interface Sum {

    /** How many these are. */
    int size();

    /** Whether there are none. */
    default boolean isEmpty() {
        return size() == 0;
    }

    /**
     * The guardrails that had something to inspect.
     *
     * @param inspections how much each inspected, in the order of their ids
     */
    record Inspected(List<Inspection> inspections) implements Sum {

        public Inspected {
            inspections = inspections.stream()
                    .sorted(Comparator.comparing(Inspection::rule))
                    .toList();
        }

        @Override
        public int size() {
            return inspections.size();
        }
    }

    /**
     * The findings that would count and are waived or in the baseline.
     *
     * @param findings in {@link Finding#ORDER}
     */
    record Suppressed(List<Finding> findings) implements Sum {

        public Suppressed {
            findings = findings.stream().sorted(Finding.ORDER).toList();
        }

        @Override
        public int size() {
            return findings.size();
        }
    }

    /**
     * The existing findings that do not count.
     *
     * @param findings in {@link Finding#ORDER}
     */
    record Remaining(List<Finding> findings) implements Sum {

        public Remaining {
            findings = findings.stream().sorted(Finding.ORDER).toList();
        }

        @Override
        public int size() {
            return findings.size();
        }
    }
}
