package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.GitRange;
import dev.guardrail.report.Links;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.ReportOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options about reports in Markdown. */
final class MarkdownOptions {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Option(
            names = "--link-base",
            paramLabel = "URL",
            description =
                    "What the places of a Markdown or HTML report link to: the address before the path of a file, or \"auto\""
                            + " for the commits of the remote `origin` on github.com; no links if not given. A summary or"
                            + " comment in a job of GitHub Actions links to the repository of the job.")
    private @Nullable String linkBase;

    @Option(
            names = "--no-appendix",
            description =
                    "Leaves the JSON appendix of a Markdown report out. The file of $GITHUB_STEP_SUMMARY never has it.")
    private boolean noAppendix;

    @Option(
            names = "--comment-key",
            paramLabel = "KEY",
            description =
                    "What tells the comments of several jobs on one pull request apart: letters, digits, `.`, `_` and"
                            + " `-`. It stands in the marker of the comment.")
    private String commentKey = "";

    private Optional<LinkBase> base = Optional.empty();
    private Surroundings surroundings = new Surroundings(Map.of());

    /** The options of these that are given. */
    List<String> named() {
        List<String> named = new ArrayList<>();
        if (linkBase != null) {
            named.add("--link-base");
        }
        if (noAppendix) {
            named.add("--no-appendix");
        }
        if (!commentKey.isEmpty()) {
            named.add("--comment-key");
        }
        return named;
    }

    /** Reads the options before the audit, so that a mistake in one is reported at once. */
    void read(Optional<String> origin, Surroundings job) {
        if (!commentKey.isEmpty() && !KEY.matcher(commentKey).matches()) {
            throw new UnusableInputException(
                    "`--comment-key` has other characters than letters, digits, `.`, `_` and `-`, or more than 64");
        }
        base = Optional.ofNullable(linkBase).map(option -> LinkBase.of(option, origin));
        surroundings = job;
    }

    /** The options of a report on standard output. */
    ReportOptions printed(ReportFormat format, Detail detail, boolean color, GitRange range) {
        return new ReportOptions(detail, color, links(format, range), !noAppendix).keyed(commentKey);
    }

    /** The options of a report in a file. Nobody looks for JSON in the summary of a job. */
    ReportOptions written(ReportTarget target, GitRange range) {
        boolean ofJob = surroundings.summary().filter(target::isAt).isPresent();
        return new ReportOptions(Detail.VERBOSE, false, links(target.format(), range), !noAppendix && !ofJob)
                .keyed(commentKey);
    }

    private Links links(ReportFormat format, GitRange range) {
        Optional<LinkBase> otherwise = format.isPageOfGitHub() ? surroundings.repository() : Optional.empty();
        return base.or(() -> otherwise).map(one -> one.links(range)).orElse(Links.NONE);
    }
}
