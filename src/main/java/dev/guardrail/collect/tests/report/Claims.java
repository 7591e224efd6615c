package dev.guardrail.collect.tests.report;

import dev.guardrail.collect.format.XmlCursor;
import java.util.stream.LongStream;

/**
 * What a suite says of its cases in its own attributes; 0 for what it does not say.
 *
 * @param tests how many it has
 * @param failed how many of them failed or ended in an error
 * @param skipped how many of them did not run
 */
record Claims(long tests, long failed, long skipped) {

    /** The claims of the suite that starts here. */
    static Claims of(XmlCursor xml) {
        // Tools have several words for a test that does not run, and some count the same ones twice.
        return new Claims(
                number(xml, "tests"),
                number(xml, "failures") + number(xml, "errors"),
                LongStream.of(
                                number(xml, "skipped"),
                                number(xml, "disabled"),
                                number(xml, "ignored"),
                                number(xml, "skip"))
                        .max()
                        .orElse(0));
    }

    private static long number(XmlCursor xml, String attribute) {
        String text = xml.attribute(attribute).strip();
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }
}
