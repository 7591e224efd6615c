package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.report.ReportFormat;
import dev.guardrail.report.ReportFormat.Detail;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say in which formats an audit is printed and written. */
final class OutputOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "The format on standard output: text, markdown, json or html. Default: text; with --each, json.")
    private @Nullable ReportFormat format;

    @Option(
            names = "--report",
            paramLabel = "FORMAT=FILE",
            converter = ReportTarget.Converter.class,
            description = "Also writes the audit to a file; repeatable.")
    private List<ReportTarget> reports = new ArrayList<>();

    @Option(
            names = {"-q", "--quiet"},
            description = "Prints the verdict only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Every finding, existing ones included, and the derivation of the verdict.")
    private boolean verbose;

    /** The format on standard output. */
    ReportFormat format() {
        return format(ReportFormat.TEXT);
    }

    /** The format on standard output, or another one where none is given. */
    ReportFormat format(ReportFormat otherwise) {
        return format == null ? otherwise : format;
    }

    List<ReportTarget> reports() {
        return reports;
    }

    boolean prints(ReportFormat wanted) {
        return format() == wanted || writes(wanted);
    }

    private boolean writes(ReportFormat wanted) {
        return reports.stream().anyMatch(report -> report.format() == wanted);
    }

    /** Refuses two reports in one file. */
    void check() {
        Set<Path> files = new HashSet<>();
        for (ReportTarget report : reports) {
            if (!files.add(report.file().toAbsolutePath().normalize())) {
                throw new UnusableInputException("two `--report` options name the file `" + report.file() + "`");
            }
        }
    }

    Detail detail() {
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
        for (ReportFormat page : List.of(ReportFormat.MARKDOWN, ReportFormat.HTML)) {
            if (format == page) {
                named.add("--format " + page);
            }
        }
        for (ReportFormat page : List.of(ReportFormat.MARKDOWN, ReportFormat.HTML)) {
            if (writes(page)) {
                named.add("--report " + page + "=FILE");
            }
        }
        return named;
    }
}
