package dev.guardrail.collect.coverage.format;

import dev.guardrail.collect.format.Refusal;
import dev.guardrail.collect.format.XmlCursor;
import dev.guardrail.fact.Counter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads Clover XML as OpenClover, PHPUnit and Istanbul write it. What is in {@code testproject} is code of tests, which
 * Clover counts apart, and is left out. Lines of the type {@code method} are entries of methods and no statements.
 */
final class Clover implements FormatReader {

    @Override
    public void read(Path file, ReportBuilder report) throws IOException, Refusal {
        try (XmlCursor xml = XmlCursor.open(file)) {
            report.at(xml::line);
            while (xml.next()) {
                if (xml.starts("testproject")) {
                    passOver(xml);
                } else if (xml.starts("metrics", "project")) {
                    metrics(xml, report).forEach(report::state);
                } else if (xml.starts("file")) {
                    // PHPUnit has the whole path in the name.
                    new SourceFile(xml, report, report.file(xml.attribute(xml.has("path") ? "path" : "name"))).read();
                }
            }
        }
    }

    private static void passOver(XmlCursor xml) throws Refusal {
        while (!xml.ends("testproject") && xml.next()) {
            // Nothing in it is wanted.
        }
    }

    private static Map<Counter, Tally> metrics(XmlCursor xml, ReportBuilder report) throws Refusal {
        return Map.of(
                Counter.INSTRUCTION, metric(xml, report, "statements"),
                Counter.BRANCH, metric(xml, report, "conditionals"),
                Counter.COMBINED, metric(xml, report, "elements"));
    }

    private static Tally metric(XmlCursor xml, ReportBuilder report, String name) throws Refusal {
        if (!xml.has(name)) {
            return Tally.NONE;
        }
        long covered = report.figure(xml.attribute("covered" + name), "covered" + name);
        return report.tally(covered, report.figure(xml.attribute(name), name));
    }

    private static final class SourceFile {

        private final XmlCursor xml;
        private final ReportBuilder report;
        private final FileBuilder file;
        private final Map<Long, Integer> conditions = new HashMap<>();

        SourceFile(XmlCursor xml, ReportBuilder report, FileBuilder file) {
            this.xml = xml;
            this.report = report;
            this.file = file;
        }

        void read() throws Refusal {
            while (xml.next() && !xml.ends("file")) {
                if (xml.starts("metrics", "file")) {
                    metrics(xml, report).forEach(file::state);
                } else if (xml.starts("line")) {
                    line();
                }
            }
        }

        private void line() throws Refusal {
            long number = report.figure(xml.attribute("num"), "num");
            switch (xml.attribute("type")) {
                case "stmt" -> file.line(number, report.hits(xml.attribute("count")));
                case "cond" -> condition(number);
                case "method" -> {}
                default ->
                    throw report.refusal("expected a line of the type stmt, cond or method, found "
                            + Refusal.quote(xml.attribute("type")));
            }
        }

        /** Istanbul says how many of a line's branches are taken and how many not, Clover how often a condition was what. */
        private void condition(long number) throws Refusal {
            long whenTrue = report.hits(xml.attribute("truecount"));
            long whenFalse = report.hits(xml.attribute("falsecount"));
            if (xml.has("count")) {
                file.line(number, report.hits(xml.attribute("count")));
                file.branches(
                        number,
                        report.tally(
                                report.figure(xml.attribute("truecount"), "truecount"),
                                whenTrue + report.figure(xml.attribute("falsecount"), "falsecount")));
                return;
            }
            int condition = conditions.merge(number, 1, Integer::sum);
            file.line(number, Math.max(whenTrue, whenFalse));
            file.branch(number, condition + " true", whenTrue > 0);
            file.branch(number, condition + " false", whenFalse > 0);
        }
    }
}
