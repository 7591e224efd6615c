package dev.guardrail.collect.tests.report;

import dev.guardrail.collect.format.Refusal;
import dev.guardrail.collect.format.ReportText;
import dev.guardrail.collect.format.XmlCursor;
import dev.guardrail.fact.TestStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Reads test reports in the XML that JUnit's Ant task wrote first, as Surefire, Gradle, pytest, jest, vitest, mocha, Go's
 * converters, PHPUnit and others write it. They differ in what they nest, in what a repeated case means, and in the words for
 * runs that failed before one passed.
 */
public final class JUnitReader {

    private static final Set<String> ROOTS = Set.of("testsuites", "testsuite");

    /** What a suite says of itself, and not of a case. */
    private static final Map<String, TestStatus> OUTCOMES =
            Map.of("failure", TestStatus.FAILED, "error", TestStatus.ERROR);

    private JUnitReader() {}

    /** Whether a file is XML, and its root is that of a test report. */
    public static boolean isReport(Path file) {
        try (XmlCursor xml = XmlCursor.open(file)) {
            return xml.next() && ROOTS.contains(xml.name());
        } catch (IOException | Refusal e) {
            return false;
        }
    }

    /**
     * Reads a report. What is read before a place where it is damaged is kept, besides the problem.
     *
     * @param name what facts call the file
     */
    public static JUnitReport read(Path file, String name) {
        ReportDraft draft = new ReportDraft(name);
        try {
            check(file);
            try (XmlCursor xml = XmlCursor.open(file)) {
                new Reading(xml, draft).read();
            }
            draft.close();
        } catch (Refusal e) {
            draft.breakOff(e.line(), e.reason());
        } catch (IOException e) {
            // Its message can have a path of this machine.
            draft.breakOff(0, "cannot be read");
        }
        return draft.report();
    }

    private static void check(Path file) throws IOException, Refusal {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(Files.isDirectory(file) ? "is a folder; give the report in it" : "is not a file");
        }
        byte[] head = ReportText.head(file);
        String text =
                new String(head, ReportText.charset(head)).replace("\uFEFF", "").strip();
        if (text.isEmpty()) {
            throw new Refusal("is empty; give a test report in JUnit's XML");
        }
        if (text.charAt(0) != '<') {
            String first = text.lines().findFirst().orElse("");
            throw new Refusal("is no test report in JUnit's XML: it begins with " + Refusal.quote(first));
        }
    }

    private static final class Reading {

        private final XmlCursor xml;
        private final ReportDraft draft;

        Reading(XmlCursor xml, ReportDraft draft) {
            this.xml = xml;
            this.draft = draft;
        }

        void read() throws Refusal {
            xml.next();
            checkRoot();
            do {
                if (!xml.atStart()) {
                    if (ROOTS.contains(xml.name())) {
                        draft.closeSuite();
                    }
                } else if (ROOTS.contains(xml.name())) {
                    draft.openSuite(
                            xml.line(), xml.attribute("name"), Claims.of(xml), Seconds.millis(xml.attribute("time")));
                } else if (xml.name().equals("testcase")) {
                    draft.add(new CaseReading(xml).read());
                } else if (OUTCOMES.containsKey(xml.name()) && ROOTS.contains(xml.parent())) {
                    TestStatus status = OUTCOMES.get(xml.name());
                    draft.addOwn(xml.line(), status, new CaseReading(xml).message());
                }
            } while (xml.next());
        }

        private void checkRoot() throws Refusal {
            String root = xml.name();
            if (ROOTS.contains(root)) {
                return;
            }
            String what = switch (root) {
                case "coverage", "CoverageSession" -> "is a coverage report";
                case "report" -> "is XML with the root <report>, maybe a coverage report of JaCoCo";
                case "assemblies", "TestRun", "test-run", "test-results" ->
                    "is a test report of .NET with the root <" + root + ">";
                case "testng-results" -> "is TestNG's own report";
                case "html" -> "is an HTML page";
                default -> "is XML with the root " + Refusal.quote("<" + root + ">");
            };
            throw new Refusal(what + "; give a test report in JUnit's XML");
        }
    }
}
