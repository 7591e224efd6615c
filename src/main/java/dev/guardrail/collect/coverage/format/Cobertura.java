package dev.guardrail.collect.coverage.format;

import dev.guardrail.collect.format.Refusal;
import dev.guardrail.collect.format.XmlCursor;
import dev.guardrail.fact.Counter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads Cobertura XML as Cobertura itself, coverage.py, coverlet, Istanbul, gcovr and others write it, who differ in what
 * they leave out: totals, the lines of classes, the lines of methods, branches. A file is the union of its classes.
 */
final class Cobertura implements FormatReader {

    private record Line(long number, long hits, Tally conditions) {

        void addTo(FileBuilder file) throws Refusal {
            file.line(number, hits);
            file.branches(number, conditions);
        }
    }

    @Override
    public void read(Path file, ReportBuilder report) throws IOException, Refusal {
        try (XmlCursor xml = XmlCursor.open(file)) {
            report.at(xml::line);
            Optional<Tally> lines = Optional.empty();
            Optional<Tally> branches = Optional.empty();
            while (xml.next()) {
                if (xml.starts("coverage", "")) {
                    lines = tally(xml, "lines-covered", "lines-valid");
                    branches = tally(xml, "branches-covered", "branches-valid");
                } else if (xml.starts("source", "sources")) {
                    report.root(xml.text());
                } else if (xml.starts("class")) {
                    readClass(xml, report);
                }
            }
            lines.ifPresent(tally -> report.state(Counter.LINE, tally));
            branches.ifPresent(tally -> report.state(Counter.BRANCH, tally));
        }
    }

    /** Some write rates here, {@code 1.0} say, and some 0 where they have counted nothing. */
    private static Optional<Tally> tally(XmlCursor xml, String covered, String valid) {
        long ran = Figures.figure(xml.attribute(covered));
        long all = Figures.figure(xml.attribute(valid));
        return ran >= 0 && all > 0 && ran <= all ? Optional.of(new Tally(ran, all)) : Optional.empty();
    }

    /** Methods list entries of functions, too, which are no lines of their class: they count where there are no others. */
    private static void readClass(XmlCursor xml, ReportBuilder report) throws Refusal {
        FileBuilder file = report.file(xml.attribute("filename"));
        List<Line> ofMethods = new ArrayList<>();
        boolean ownLines = false;
        boolean inMethods = false;
        while (xml.next() && !xml.ends("class")) {
            if (xml.name().equals("methods")) {
                inMethods = xml.atStart();
            } else if (xml.starts("line", "lines") && inMethods) {
                ofMethods.add(line(xml, report));
            } else if (xml.starts("line", "lines")) {
                ownLines = true;
                line(xml, report).addTo(file);
            }
        }
        if (!ownLines) {
            for (Line line : ofMethods) {
                line.addTo(file);
            }
        }
    }

    private static Line line(XmlCursor xml, ReportBuilder report) throws Refusal {
        long number = report.figure(xml.attribute("number"), "number");
        long hits = report.hits(xml.attribute("hits"));
        return new Line(number, hits, conditions(xml.attribute("condition-coverage"), report));
    }

    private static Tally conditions(String text, ReportBuilder report) throws Refusal {
        int open = text.indexOf('(');
        if (open < 0) {
            return Tally.NONE;
        }
        int slash = text.indexOf('/', open);
        int close = text.indexOf(')', open);
        if (slash < 0 || close < slash) {
            throw report.refusal("expected condition-coverage such as \"50% (1/2)\", found " + Refusal.quote(text));
        }
        long covered = report.figure(text.substring(open + 1, slash), "condition-coverage");
        return report.tally(covered, report.figure(text.substring(slash + 1, close), "condition-coverage"));
    }
}
