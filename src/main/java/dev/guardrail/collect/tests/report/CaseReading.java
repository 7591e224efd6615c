package dev.guardrail.collect.tests.report;

import dev.guardrail.collect.format.Refusal;
import dev.guardrail.collect.format.XmlCursor;
import dev.guardrail.fact.TestStatus;
import java.util.Locale;
import java.util.Set;

/** Reads one case, from where it starts to where it ends. */
final class CaseReading {

    /** As much of a text as the first line of a message is looked for in. */
    private static final int LOOKED_AT = 4096;

    /** As much of a line as a message has. */
    private static final int KEPT = 300;

    private static final Set<String> FAILED = Set.of("fail", "failed", "failure", "error", "broken");

    private final XmlCursor xml;

    CaseReading(XmlCursor xml) {
        this.xml = xml;
    }

    CaseDraft read() throws Refusal {
        String group = xml.has("classname") ? xml.attribute("classname") : xml.attribute("class");
        CaseDraft read = new CaseDraft(
                xml.line(), line(group), line(xml.attribute("name")), Seconds.millis(xml.attribute("time")));
        if (isNotRun()) {
            read.outcome(TestStatus.SKIPPED, "");
        }
        boolean failed = FAILED.contains(xml.attribute("status").toLowerCase(Locale.ROOT))
                || FAILED.contains(xml.attribute("result").toLowerCase(Locale.ROOT));
        int depth = 1;
        while (depth > 0 && xml.next()) {
            depth += xml.atStart() ? 1 : -1;
            if (depth == 2 && xml.atStart()) {
                child(read);
            }
        }
        // Some tools say so in an attribute alone, CTest without its output say.
        if (failed && read.status() == TestStatus.PASSED) {
            read.outcome(TestStatus.FAILED, "");
        }
        return read;
    }

    /** GoogleTest has no element for it. */
    private boolean isNotRun() {
        String status = xml.attribute("status");
        return status.equals("notrun") || status.equals("skipped") || status.equals("disabled");
    }

    private void child(CaseDraft read) throws Refusal {
        switch (xml.name()) {
            case "failure" -> read.outcome(TestStatus.FAILED, message());
            case "error" -> read.outcome(TestStatus.ERROR, message());
            case "skipped" -> read.outcome(TestStatus.SKIPPED, message());
            case "flakyFailure", "flakyError", "rerunFailure", "rerunError" -> read.failedRun(message());
            default -> {}
        }
    }

    /** The attribute, or else the text, or else the type; its first line that is not blank. */
    String message() throws Refusal {
        String type = xml.attribute("type");
        String message = line(xml.attribute("message"));
        String text = message.isEmpty() ? line(xml.leadingText(LOOKED_AT)) : message;
        return text.isEmpty() ? line(type) : text;
    }

    private static String line(String text) {
        String first = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
        return first.codePointCount(0, first.length()) > KEPT
                ? first.substring(0, first.offsetByCodePoints(0, KEPT)) + "…"
                : first;
    }
}
