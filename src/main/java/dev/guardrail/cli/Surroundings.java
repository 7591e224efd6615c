package dev.guardrail.cli;

import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.format.ReportFormats;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The CI service, if any, in whose job Guardrail runs.
 *
 * @param environment the variables of the process
 */
record Surroundings(Map<String, String> environment) {

    private static final String SUMMARY = "GITHUB_STEP_SUMMARY";

    /** Whether the runner of GitHub Actions reads the log; others that say so read it alike. */
    private boolean isGitHub() {
        return is("GITHUB_ACTIONS");
    }

    private boolean is(String variable) {
        return "true".equalsIgnoreCase(environment.get(variable));
    }

    /** The format that fits. The log of GitLab shows text; its reports are files. */
    ReportFormat format() {
        if (isGitHub()) {
            return ReportFormats.GITHUB;
        }
        return is("TF_BUILD") ? ReportFormats.AZURE : ReportFormats.TEXT;
    }

    /** The file that GitHub shows as the summary of a job. */
    Optional<Path> summary() {
        return Optional.ofNullable(environment.get(SUMMARY))
                .filter(file -> !file.isEmpty())
                .map(Path::of);
    }

    /** The same where the runner of GitHub Actions shows it. */
    Optional<Path> shownSummary() {
        return summary().filter(file -> isGitHub());
    }

    /** The address of the repository that the job runs for. */
    Optional<LinkBase> repository() {
        return LinkBase.ofJob(
                environment.getOrDefault("GITHUB_SERVER_URL", ""), environment.getOrDefault("GITHUB_REPOSITORY", ""));
    }
}
