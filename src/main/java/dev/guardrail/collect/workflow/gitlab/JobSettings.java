package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.SettingKind;
import dev.guardrail.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a job asks of GitLab besides its script: how often a failing script is tried again, what is read from its output, and
 * which reports GitLab takes from it. Each is a setting of the tool {@code gitlab}, and about the job.
 */
final class JobSettings {

    private static final String TOOL = "gitlab";
    private static final String RETRY = "retry";
    private static final String COVERAGE = "coverage";

    /** Reports about what checks found; others are figures, or variables for other jobs. */
    private static final Set<String> CHECKS = Set.of(("accessibility api_fuzzing browser_performance codequality"
                    + " container_scanning coverage_fuzzing coverage_report cyclonedx dast dependency_scanning junit"
                    + " license_scanning load_performance requirements sast secret_detection terraform")
            .split(" ", -1));

    /** Of the reasons to try again, those that a failing check is. */
    private static final Set<String> ANY_FAILURE = Set.of("always", "script_failure");

    /** The exit code of nearly every check that fails. */
    private static final String FAILED = "1";

    private JobSettings() {}

    /**
     * The settings of a job.
     *
     * @param job the job with all that it extends
     */
    static List<CheckSetting> of(YamlNode job, String name) {
        List<CheckSetting> all = new ArrayList<>();
        job.get(RETRY)
                .flatMap(retry -> retries(retry)
                        .map(times ->
                                setting(retry, RETRY, name, SettingKind.LIMIT, times, new BigDecimal(times).negate())))
                .ifPresent(all::add);
        job.get(COVERAGE)
                .filter(regex -> !regex.text().isBlank())
                .map(regex -> setting(regex, COVERAGE, name, SettingKind.OPTION, regex.text(), read(regex.text())))
                .ifPresent(all::add);
        job.get("artifacts").flatMap(artifacts -> artifacts.get("reports")).stream()
                .flatMap(reports -> reports.entries().stream())
                .filter(report -> CHECKS.contains(report.key().value()))
                .map(report -> setting(
                        report.key(),
                        "artifacts:reports:" + report.key().value(),
                        name,
                        SettingKind.OPTION,
                        String.join(", ", report.value().texts()),
                        BigDecimal.ONE))
                .forEach(all::add);
        return all;
    }

    private static CheckSetting setting(
            YamlNode node, String option, String job, SettingKind kind, String value, BigDecimal strictness) {
        return new CheckSetting(node.place(), TOOL, option, job, "", kind, value, strictness, BigDecimal.ZERO, "");
    }

    /** How often a script is tried again whose check has failed; none where that is not known, or never. */
    private static Optional<String> retries(YamlNode retry) {
        List<String> reasons = retry.get("when").map(YamlNode::texts).orElse(List.of());
        List<String> codes = retry.get("exit_codes").map(YamlNode::texts).orElse(List.of());
        boolean any = reasons.isEmpty() && codes.isEmpty()
                || codes.contains(FAILED)
                || reasons.stream().anyMatch(ANY_FAILURE::contains);
        String times = retry.get("max").orElse(retry).text();
        return any && times.matches("[1-9]") ? Optional.of(times) : Optional.empty();
    }

    /** A regular expression with no class that has digits reads the same from every output. */
    private static BigDecimal read(String regex) {
        return regex.matches("(?s).*(?:\\\\[dSw]|\\[[^\\]]*[0-9]-[0-9]|\\.[*+]).*") ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
