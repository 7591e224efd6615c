package dev.guardrail.cli;

import dev.guardrail.fact.GitRange;
import dev.guardrail.report.Links;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.ReportOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options about reports in Markdown. */
final class MarkdownOptions {

    /** The variable with the file that GitHub shows as the summary of a job; nobody looks for JSON there. */
    private static final String SUMMARY = "GITHUB_STEP_SUMMARY";

    @Option(
            names = "--link-base",
            paramLabel = "URL",
            description =
                    "What the places of a Markdown or HTML report link to: the address before the path of a file, or \"auto\""
                            + " for the commits of the remote `origin` on github.com; no links if not given.")
    private @Nullable String linkBase;

    @Option(
            names = "--no-appendix",
            description =
                    "Leaves the JSON appendix of a Markdown report out. The file of $GITHUB_STEP_SUMMARY never has it.")
    private boolean noAppendix;

    private Optional<LinkBase> base = Optional.empty();

    /** The options of these that are given. */
    List<String> named() {
        List<String> named = new ArrayList<>();
        if (linkBase != null) {
            named.add("--link-base");
        }
        if (noAppendix) {
            named.add("--no-appendix");
        }
        return named;
    }

    /** Reads {@code --link-base} before the audit, so that a mistake in it is reported at once. */
    void read(Optional<String> origin) {
        base = Optional.ofNullable(linkBase).map(option -> LinkBase.of(option, origin));
    }

    /** The options of a report on standard output. */
    ReportOptions printed(Detail detail, boolean color, GitRange range) {
        return new ReportOptions(detail, color, links(range), !noAppendix);
    }

    /** The options of a report in a file. */
    ReportOptions written(Path file, GitRange range, Map<String, String> environment) {
        String summary = environment.getOrDefault(SUMMARY, "");
        boolean ofJob = !summary.isEmpty()
                && file.toAbsolutePath()
                        .normalize()
                        .equals(Path.of(summary).toAbsolutePath().normalize());
        return new ReportOptions(Detail.VERBOSE, false, links(range), !noAppendix && !ofJob);
    }

    private Links links(GitRange range) {
        return base.map(one -> one.links(range)).orElse(Links.NONE);
    }
}
