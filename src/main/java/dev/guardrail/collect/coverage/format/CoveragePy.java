package dev.guardrail.collect.coverage.format;

import dev.guardrail.collect.format.Refusal;
import dev.guardrail.fact.Counter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads what {@code coverage json} writes. It says of a line only whether it ran. Lines that ran are not all statements
 * (docstrings run, too), so a file's lines can be more than the statements that its summary counts.
 */
final class CoveragePy implements FormatReader {

    @Override
    public void read(Path file, ReportBuilder report) throws IOException, Refusal {
        try (JsonCursor json = JsonCursor.open(file)) {
            report.at(json::line);
            boolean[] seen = {false, false};
            json.fields("the report", name -> {
                switch (name) {
                    case "files" -> {
                        seen[0] = true;
                        json.fields("files", path -> new SourceFile(json, report, report.file(path)).read());
                    }
                    case "totals" -> {
                        seen[1] = true;
                        summary(json, report).forEach(report::state);
                    }
                    default -> {}
                }
            });
            json.expectEnd();
            if (!seen[0] || !seen[1]) {
                throw new Refusal("expected a report of coverage.py with \"files\" and \"totals\"; give the"
                        + " output of `coverage json`");
            }
        }
    }

    /** Branches are counted where it was asked to; its {@code percent_covered} is then that of both together. */
    private static Map<Counter, Tally> summary(JsonCursor json, ReportBuilder report) throws IOException, Refusal {
        Map<String, Long> figures = new HashMap<>();
        json.fields("the summary", name -> {
            switch (name) {
                case "covered_lines", "num_statements", "covered_branches", "num_branches" ->
                    figures.put(name, report.figure(json.scalar(), name));
                default -> {}
            }
        });
        Map<Counter, Tally> totals = new HashMap<>();
        Tally lines = tally(report, figures, "covered_lines", "num_statements");
        totals.put(Counter.LINE, lines);
        if (figures.containsKey("num_branches")) {
            Tally branches = tally(report, figures, "covered_branches", "num_branches");
            totals.put(Counter.BRANCH, branches);
            totals.put(Counter.COMBINED, lines.plus(branches));
        }
        return totals;
    }

    private static Tally tally(ReportBuilder report, Map<String, Long> figures, String covered, String total)
            throws Refusal {
        Long ran = figures.get(covered);
        Long all = figures.get(total);
        if (ran == null || all == null) {
            throw report.refusal("expected " + covered + " and " + total + " in the summary that ends here");
        }
        return report.tally(ran, all);
    }

    private static final class SourceFile {

        private final JsonCursor json;
        private final ReportBuilder report;
        private final FileBuilder file;
        private final BitSet ran = new BitSet();
        private final BitSet excluded = new BitSet();

        SourceFile(JsonCursor json, ReportBuilder report, FileBuilder file) {
            this.json = json;
            this.report = report;
            this.file = file;
        }

        void read() throws IOException, Refusal {
            json.fields(file.path(), name -> {
                switch (name) {
                    case "executed_lines" -> lines(name, ran);
                    case "excluded_lines" -> lines(name, excluded);
                    case "missing_lines" ->
                        json.elements(name, i -> file.line(report.figure(json.scalar(), "a line"), 0));
                    case "executed_branches" -> branches(name, true);
                    case "missing_branches" -> branches(name, false);
                    case "summary" -> summary(json, report).forEach(file::state);
                    default -> {}
                }
            });
            // What is excluded from the measurement does not count when it runs, either.
            ran.andNot(excluded);
            for (int line = ran.nextSetBit(0); line >= 0; line = ran.nextSetBit(line + 1)) {
                file.line(line, 1);
            }
        }

        private void lines(String name, BitSet lines) throws IOException, Refusal {
            json.elements(name, i -> {
                long line = report.figure(json.scalar(), "a line");
                if (line > ReportBuilder.LINE_LIMIT) {
                    report.oddLine(line);
                } else if (line > 0) {
                    // 0 is the one line of a module that is empty.
                    lines.set((int) line);
                }
            });
        }

        /** Pairs of lines: from and to, the latter negative where it leaves the function. */
        private void branches(String name, boolean taken) throws IOException, Refusal {
            json.elements(name, i -> {
                String[] ends = {"", ""};
                json.elements("a branch", end -> ends[Math.min(end, 1)] = json.scalar());
                String from = ends[0].startsWith("-") ? ends[0].substring(1) : ends[0];
                file.branch(report.figure(from, "the line of a branch"), ends[1], taken);
            });
        }
    }
}
