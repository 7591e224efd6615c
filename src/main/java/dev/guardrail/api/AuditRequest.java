package dev.guardrail.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What to audit, and by what. Make one with {@link #of} or {@link #ofUncommitted}.
 *
 * @param repository a folder anywhere in the repository
 * @param range the changes
 * @param today the day for which waivers are checked
 * @param policy a policy file, or {@code default} or {@code strict}; empty for the policy of the base of the range
 * @param evidence reports about the head
 * @param formats the formats of the reports to write, as the command line names them
 * @param progress receives the name of each stage when it begins, on the thread of the audit
 */
public record AuditRequest(
        Path repository,
        RequestedRange range,
        LocalDate today,
        Optional<String> policy,
        EvidencePaths evidence,
        List<String> formats,
        Consumer<String> progress) {

    public AuditRequest {
        formats = List.copyOf(formats);
    }

    /**
     * A request for a verdict, without evidence besides the repository.
     *
     * @param range {@code A...B}, {@code A..B}, or empty for what the command line audits without a range
     */
    public static AuditRequest of(Path repository, String range, LocalDate today) {
        return of(repository, range.isBlank() ? new RequestedRange.OfBranch() : new RequestedRange.Named(range), today);
    }

    /** A request for a verdict about what is not committed. */
    public static AuditRequest ofUncommitted(Path repository, LocalDate today) {
        return of(repository, new RequestedRange.Uncommitted(Map.of()), today);
    }

    private static AuditRequest of(Path repository, RequestedRange range, LocalDate today) {
        return new AuditRequest(repository, range, today, Optional.empty(), EvidencePaths.NONE, List.of(), stage -> {});
    }

    /** A request about what is not committed, with texts that an editor has not saved, by repository path. */
    public AuditRequest withBuffers(Map<String, String> buffers) {
        RequestedRange other = new RequestedRange.Uncommitted(buffers);
        return new AuditRequest(repository, other, today, policy, evidence, formats, progress);
    }

    /** This request with another policy. */
    public AuditRequest withPolicy(String other) {
        return new AuditRequest(repository, range, today, Optional.of(other), evidence, formats, progress);
    }

    /** This request with other evidence: coverage reports, test reports, and the classes that execution data is about. */
    public AuditRequest withEvidence(List<Path> coverage, List<Path> tests, List<Path> classes) {
        EvidencePaths other = new EvidencePaths(coverage, tests, classes);
        return new AuditRequest(repository, range, today, policy, other, formats, progress);
    }

    /** This request with reports in other formats, such as {@code json} and {@code html}. */
    public AuditRequest withFormats(List<String> others) {
        return new AuditRequest(repository, range, today, policy, evidence, others, progress);
    }

    /** This request, which says of each stage that it begins. */
    public AuditRequest withProgress(Consumer<String> other) {
        return new AuditRequest(repository, range, today, policy, evidence, formats, other);
    }
}
