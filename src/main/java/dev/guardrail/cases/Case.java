package dev.guardrail.cases;

import dev.guardrail.audit.Change;
import dev.guardrail.audit.Trusted;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.policy.TrustedSide;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An example of what a guardrail reports, or does not: a change, and the findings that the guardrail has about it. {@code
 * rules/README.md} describes the format.
 *
 * @param guardrail the id of the guardrail that it is about
 * @param path its file, as messages name it; for a case that a policy states, with its line
 * @param change the change
 * @param policy the policy that it is judged by
 * @param trusted the side whose baseline judges
 * @param today the day on which waivers expire or not
 * @param fixed the files that repairs change, by path, as they are afterwards; empty where that is not checked
 * @param expected exactly what the guardrail finds, in the order of a report; nothing where any finding will do
 */
public record Case(
        String guardrail,
        String path,
        Change change,
        PolicySource policy,
        TrustedSide trusted,
        LocalDate today,
        Map<String, String> fixed,
        Optional<List<ExpectedFinding>> expected) {

    public Case {
        fixed = Map.copyOf(fixed);
        expected = expected.map(List::copyOf);
    }

    /** What judges the change. */
    Trusted judges() {
        return new Trusted(policy, trusted == TrustedSide.BASE ? change.base() : change.head(), trusted);
    }

    /** Whether it expects a finding. */
    boolean expectsFindings() {
        return expected.isEmpty() || !expected.get().isEmpty();
    }

    /** Its name: that of its file, without its ending. */
    public String name() {
        return file().replaceFirst("\\.yaml$", "");
    }

    /** The name of its file. */
    String file() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
