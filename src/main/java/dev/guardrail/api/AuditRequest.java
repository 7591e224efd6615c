package dev.guardrail.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What to audit, and by what. Make one with {@link #of}.
 *
 * @param repository a folder anywhere in the repository
 * @param range {@code A...B}, {@code A..B}, or empty for what the command line audits without a range
 * @param today the day for which waivers are checked
 * @param policy a policy file, or {@code default} or {@code strict}; empty for the policy of the base of the range
 * @param coverage coverage reports of the head; without any, the reports in the usual places are used if the head is
 *     checked out
 * @param tests test reports of the head; without any, the same holds
 * @param classes folders with class files, for reports that are JaCoCo's execution data
 * @param formats the formats of the reports to write, as the command line names them
 */
public record AuditRequest(
        Path repository,
        String range,
        LocalDate today,
        Optional<String> policy,
        List<Path> coverage,
        List<Path> tests,
        List<Path> classes,
        List<String> formats) {

    public AuditRequest {
        coverage = List.copyOf(coverage);
        tests = List.copyOf(tests);
        classes = List.copyOf(classes);
        formats = List.copyOf(formats);
    }

    /** A request for a verdict, without evidence besides the repository. */
    public static AuditRequest of(Path repository, String range, LocalDate today) {
        return new AuditRequest(repository, range, today, Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    /** This request with another policy. */
    public AuditRequest withPolicy(String other) {
        return new AuditRequest(repository, range, today, Optional.of(other), coverage, tests, classes, formats);
    }

    /** This request with other evidence: coverage reports, test reports, and the classes that execution data is about. */
    public AuditRequest withEvidence(List<Path> otherCoverage, List<Path> otherTests, List<Path> otherClasses) {
        return new AuditRequest(repository, range, today, policy, otherCoverage, otherTests, otherClasses, formats);
    }

    /** This request with reports in other formats, such as {@code json} and {@code html}. */
    public AuditRequest withFormats(List<String> others) {
        return new AuditRequest(repository, range, today, policy, coverage, tests, classes, others);
    }
}
