package dev.guardrail.report.format;

import dev.guardrail.UnusableInputException;
import dev.guardrail.report.HtmlFormat;
import dev.guardrail.report.JsonFormat;
import dev.guardrail.report.MarkdownFormat;
import dev.guardrail.report.OutputsFormat;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.TextFormat;
import dev.guardrail.report.agent.AgentFormat;
import dev.guardrail.report.azure.AzureFormat;
import dev.guardrail.report.badge.BadgeFormat;
import dev.guardrail.report.github.CommentFormat;
import dev.guardrail.report.github.GitHubFormat;
import dev.guardrail.report.github.SummaryFormat;
import dev.guardrail.report.gitlab.CodeQualityFormat;
import dev.guardrail.report.gitlab.SastFormat;
import dev.guardrail.report.junit.JunitFormat;
import dev.guardrail.report.rdjsonl.RdjsonlFormat;
import dev.guardrail.report.sarif.SarifFormat;
import dev.guardrail.rule.Names;
import java.util.List;
import java.util.Locale;

/** All formats of a report, in the order of the help: to add one, add it here. */
public final class ReportFormats {

    /** For a person at a terminal. */
    public static final ReportFormat TEXT = new TextFormat();

    /** For programs. */
    public static final ReportFormat JSON = new JsonFormat();

    /** What fits where Guardrail runs. */
    public static final ReportFormat AUTO = new AutoFormat();

    /** For the log of a job in GitHub Actions. */
    public static final ReportFormat GITHUB = new GitHubFormat();

    /** For the page of a job in GitHub Actions. */
    public static final ReportFormat SUMMARY = new SummaryFormat();

    /** For the log of a job in Azure Pipelines. */
    public static final ReportFormat AZURE = new AzureFormat();

    private static final List<ReportFormat> ALL = List.of(
            TEXT,
            new MarkdownFormat(),
            JSON,
            new HtmlFormat(),
            AUTO,
            GITHUB,
            SUMMARY,
            new CommentFormat(),
            AZURE,
            SarifFormat.ALL,
            SarifFormat.OPEN,
            new JunitFormat(),
            new CodeQualityFormat(),
            new SastFormat(),
            new OutputsFormat(),
            new RdjsonlFormat(),
            new BadgeFormat(),
            new AgentFormat());

    private ReportFormats() {}

    /** All of them. */
    public static List<ReportFormat> all() {
        return ALL;
    }

    /** The words of all of them. */
    public static List<String> words() {
        return ALL.stream().map(ReportFormat::word).toList();
    }

    /**
     * The format that a word names, in letters of any case.
     *
     * @throws UnusableInputException if it names none
     */
    public static ReportFormat named(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(format -> format.word().equals(lower))
                .findFirst()
                .orElseThrow(() -> new UnusableInputException(
                        "unknown format `" + lower + "`" + Names.suggestion(lower, words())));
    }
}
