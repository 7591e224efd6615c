package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.report.Needs;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.ReportFormat.Detail;
import dev.guardrail.report.format.ReportFormats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say in which formats an audit is printed and written. */
final class OutputOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatWords.class,
            completionCandidates = FormatWords.class,
            description = "The format on standard output, one of those below. Default: text; with --each, json.")
    private @Nullable ReportFormat format;

    @Option(
            names = "--report",
            paramLabel = "FORMAT=FILE",
            converter = ReportTarget.Converter.class,
            description = "Also writes the audit to a file in one of the formats below; repeatable.")
    private List<ReportTarget> reports = new ArrayList<>();

    @Option(
            names = {"-q", "--quiet"},
            description = "Prints the verdict only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Every finding, existing ones included, and the derivation of the verdict.")
    private boolean verbose;

    private @Nullable ReportFormat fitting;
    private Optional<ReportTarget> summary = Optional.empty();

    /** Takes the format as the parser of the command line does; whether the option is that. */
    boolean take(PlainOption option, String value) {
        if (option != PlainOption.FORMAT) {
            return false;
        }
        format = ReportFormats.named(value);
        return true;
    }

    /** The format on standard output. */
    ReportFormat format() {
        return format(ReportFormats.TEXT);
    }

    /**
     * Chooses the format where it is to be the one that fits. In a job of GitHub Actions, its summary is written as well
     * unless it is already.
     */
    void choose(Surroundings surroundings) {
        if (format == ReportFormats.AUTO) {
            fitting = surroundings.format();
            summary = surroundings
                    .shownSummary()
                    .filter(file -> reports.stream().noneMatch(report -> report.isAt(file)))
                    .map(file -> new ReportTarget(ReportFormats.SUMMARY, file));
        }
    }

    /** The summary of a job that nobody asked for by its name. */
    Optional<ReportTarget> summary() {
        return summary;
    }

    /** The format on standard output, or another one where none is given. */
    ReportFormat format(ReportFormat otherwise) {
        ReportFormat given = format == null ? otherwise : format;
        return fitting == null ? given : fitting;
    }

    /** The format as it was asked for, and what it is where that is another word. */
    String asked() {
        String asked = "`--format " + (format == null ? format() : format).word() + "`";
        return fitting == null ? asked : asked + ", which is `" + fitting.word() + "` here";
    }

    List<ReportTarget> reports() {
        return reports;
    }

    /** What an audit must have for all formats, of which one is printed. */
    Needs needs(ReportFormat printed) {
        return reports.stream().map(report -> report.format().needs()).reduce(printed.needs(), Needs::and);
    }

    /** Refuses two reports in one file. */
    void check() {
        FormatFile.checkApart(reports.stream().map(ReportTarget::file).toList());
    }

    Detail detail() {
        return detail(quiet, verbose);
    }

    /** How much a text report tells. */
    static Detail detail(boolean quiet, boolean verbose) {
        if (quiet && verbose) {
            throw new UnusableInputException("`-q` and `-v` cannot be used together");
        }
        return quiet ? Detail.QUIET : verbose ? Detail.VERBOSE : Detail.NORMAL;
    }

    /** The options of these that are given and have no form on one line. */
    List<String> named() {
        List<String> named = new ArrayList<>();
        if (quiet) {
            named.add("--quiet");
        }
        if (verbose) {
            named.add("--verbose");
        }
        if (format != null && format.ofCommits().isEmpty()) {
            named.add("--format " + format.word());
        }
        reports.stream()
                .map(ReportTarget::format)
                .filter(one -> one.ofCommits().isEmpty())
                .forEach(one -> named.add("--report " + one.word() + "=FILE"));
        return named;
    }
}
