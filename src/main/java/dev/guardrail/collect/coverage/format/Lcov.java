package dev.guardrail.collect.coverage.format;

import dev.guardrail.collect.format.Refusal;
import dev.guardrail.fact.Counter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads LCOV tracefiles, by {@code geninfo(1)} of LCOV 1 and 2. */
final class Lcov implements FormatReader {

    /** Functions, versions, old-style branches and conditions: nothing that is counted here. */
    private static final Set<String> PASSED_OVER =
            Set.of("TN", "VER", "FN", "FNL", "FNA", "FNDA", "FNF", "FNH", "BA", "MCDC", "MCF", "MCH");

    @Override
    public void read(Path file, ReportBuilder report) throws IOException, Refusal {
        try (TextLines lines = TextLines.open(file)) {
            report.at(lines::number);
            while (lines.next()) {
                String text = lines.text();
                if (text.startsWith("SF:")) {
                    new Section(report, report.file(text.substring(3))).read(lines);
                } else if (!text.isEmpty() && !text.startsWith("#") && !text.startsWith("TN:")) {
                    throw report.refusal("expected SF: and the path of a file, found " + Refusal.quote(text));
                }
            }
        }
    }

    /** From {@code SF:} to {@code end_of_record}. */
    private static final class Section {

        private final ReportBuilder report;
        private final FileBuilder file;
        private final Map<String, Long> sums = new HashMap<>();

        Section(ReportBuilder report, FileBuilder file) {
            this.report = report;
            this.file = file;
        }

        void read(TextLines lines) throws IOException, Refusal {
            int start = lines.number();
            while (lines.next()) {
                String text = lines.text();
                if (text.equals("end_of_record")) {
                    state(Counter.LINE, "LH", "LF");
                    state(Counter.BRANCH, "BRH", "BRF");
                    return;
                }
                record(text);
            }
            throw new Refusal(
                    start,
                    "expected an end_of_record behind SF:" + file.path() + ", found the end; the file is cut off");
        }

        private void record(String text) throws Refusal {
            int colon = text.indexOf(':');
            if (text.isEmpty() || text.startsWith("#")) {
                return;
            }
            String kind = colon < 0 ? "" : text.substring(0, colon);
            String value = text.substring(colon + 1);
            switch (kind) {
                case "DA" -> line(value);
                case "BRDA" -> branch(value);
                case "LF", "LH", "BRF", "BRH" -> sums.put(kind, report.figure(value, kind));
                case "" -> throw unexpected(text);
                case "SF" -> throw report.refusal("expected end_of_record before the next SF:");
                default -> passOver(kind, text);
            }
        }

        private void passOver(String kind, String text) throws Refusal {
            if (!kind.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
                throw unexpected(text);
            }
            if (!PASSED_OVER.contains(kind)) {
                report.problems().count("unknown LCOV records ignored", report.line(), kind);
            }
        }

        private Refusal unexpected(String text) {
            return report.refusal("expected a record of LCOV such as DA:1,1, found " + Refusal.quote(text));
        }

        /** The line, how often it ran and maybe a checksum of its text. */
        private void line(String value) throws Refusal {
            String[] parts = value.split(",", 3);
            if (parts.length < 2) {
                throw unexpected("DA:" + value);
            }
            file.line(report.figure(parts[0], "a line"), report.hits(parts[1]));
        }

        /** The line, maybe marks such as {@code e} for an exception, block, branch, and how often or {@code -}. */
        private void branch(String value) throws Refusal {
            int first = value.indexOf(',');
            int last = value.lastIndexOf(',');
            if (first < 0 || first == last) {
                throw unexpected("BRDA:" + value);
            }
            String taken = value.substring(last + 1);
            boolean never = taken.strip().equals("-");
            long line = report.figure(value.substring(0, first), "a line");
            file.branch(line, value.substring(first + 1, last), !never && report.hits(taken) > 0);
        }

        /** What it says of the whole file; where that cannot be so, what its lines say holds. */
        private void state(Counter counter, String hit, String found) {
            Optional<Long> all = Optional.ofNullable(sums.get(found)).filter(sum -> sum > 0);
            Optional<Long> ran = Optional.ofNullable(sums.get(hit));
            if (all.isPresent() && ran.isPresent() && ran.get() <= all.get()) {
                file.state(counter, new Tally(ran.get(), all.get()));
            }
        }
    }
}
