package dev.guardrail.collect.coverage.format;

import dev.guardrail.collect.format.Refusal;
import dev.guardrail.collect.format.XmlCursor;
import dev.guardrail.fact.Counter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the XML reports of JaCoCo, by its {@code report.dtd}. A counter of a group or of the whole report that is not
 * there is the sum over what the group or the report holds.
 */
final class JacocoXml implements FormatReader {

    private static final Map<String, Counter> COUNTERS =
            Map.of("INSTRUCTION", Counter.INSTRUCTION, "BRANCH", Counter.BRANCH, "LINE", Counter.LINE);

    private static final List<String> IN_REPORT = List.of("sessioninfo", "group", "package", "counter");

    /** A report, group, package or source file that is being read: what it says of itself, and what its parts say. */
    private record Scope(SortedMap<Counter, Tally> own, SortedMap<Counter, Tally> parts) {

        Scope() {
            this(new TreeMap<>(), new TreeMap<>());
        }

        SortedMap<Counter, Tally> totals() {
            SortedMap<Counter, Tally> totals = new TreeMap<>(parts);
            totals.putAll(own);
            return totals;
        }
    }

    @Override
    public void read(Path file, ReportBuilder report) throws IOException, Refusal {
        try (XmlCursor xml = XmlCursor.open(file)) {
            report.at(xml::line);
            new Reading(xml, report).read();
        }
        for (FileBuilder repeated : report.repeated()) {
            report.problems()
                    .add("names " + repeated.path() + " " + repeated.timesNamed()
                            + " times, maybe for several modules; their lines are taken together");
        }
    }

    private static final class Reading {

        private final XmlCursor xml;
        private final ReportBuilder report;
        private final Deque<Scope> scopes = new ArrayDeque<>();
        private final Deque<String> groups = new ArrayDeque<>();
        private String packageName = "";
        private FileBuilder file;

        @SuppressWarnings("NullAway.Init") // Set where a source file starts, and there alone are lines read.
        Reading(XmlCursor xml, ReportBuilder report) {
            this.xml = xml;
            this.report = report;
        }

        void read() throws Refusal {
            while (xml.next()) {
                if (xml.atStart()) {
                    start();
                } else {
                    end();
                }
            }
        }

        private void start() throws Refusal {
            if (xml.parent().equals("report") && !IN_REPORT.contains(xml.name())) {
                throw report.refusal("expected a report of JaCoCo, found <" + xml.name() + "> in <report>");
            }
            switch (xml.name()) {
                case "report" -> scopes.push(new Scope());
                case "group" -> {
                    scopes.push(new Scope());
                    groups.addLast(xml.attribute("name"));
                }
                case "package" -> {
                    scopes.push(new Scope());
                    packageName = xml.attribute("name");
                }
                case "sourcefile" -> {
                    scopes.push(new Scope());
                    file = report.file(
                            (packageName.isEmpty() ? "" : packageName + "/") + xml.attribute("name"),
                            String.join("/", groups));
                }
                case "counter" -> counter();
                case "line" -> line();
                default -> {}
            }
        }

        /** Those of classes and methods count what those of source files count, too. */
        private void counter() throws Refusal {
            Counter counter = COUNTERS.get(xml.attribute("type"));
            boolean counts = !xml.parent().equals("class") && !xml.parent().equals("method");
            if (counter != null && counts && !scopes.isEmpty()) {
                scopes.getFirst().own().put(counter, tally("missed", "covered"));
            }
        }

        private Tally tally(String missed, String covered) throws Refusal {
            long ran = report.figure(xml.attribute(covered), covered);
            return report.tally(ran, ran + report.figure(xml.attribute(missed), missed));
        }

        private void line() throws Refusal {
            if (!xml.parent().equals("sourcefile")) {
                throw report.refusal("expected <line> in <sourcefile>, found it in <" + xml.parent() + ">");
            }
            long number = report.figure(xml.attribute("nr"), "nr");
            file.line(number, report.figure(xml.attribute("ci"), "ci") > 0 ? 1 : 0);
            if (xml.has("mb") || xml.has("cb")) {
                file.branches(number, tally("mb", "cb"));
            }
        }

        private void end() {
            switch (xml.name()) {
                case "sourcefile" -> {
                    SortedMap<Counter, Tally> totals = scopes.pop().totals();
                    totals.forEach(file::state);
                    partsOf(scopes.getFirst(), totals);
                }
                case "group" -> {
                    groups.removeLast();
                    closePart();
                }
                case "package" -> closePart();
                case "report" -> scopes.pop().totals().forEach(report::state);
                default -> {}
            }
        }

        private void closePart() {
            SortedMap<Counter, Tally> totals = scopes.pop().totals();
            partsOf(scopes.getFirst(), totals);
        }

        private static void partsOf(Scope whole, SortedMap<Counter, Tally> part) {
            part.forEach((counter, tally) -> whole.parts().merge(counter, tally, Tally::plus));
        }
    }
}
