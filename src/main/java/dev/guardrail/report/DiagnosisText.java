package dev.guardrail.report;

import dev.guardrail.report.figure.Count;

/** A diagnosis for people, to be pasted into a report about a defect. */
public final class DiagnosisText {

    private static final int WIDTH = 16;

    private DiagnosisText() {}

    /** The text. */
    public static String render(Diagnosis diagnosis) {
        StringBuilder text = new StringBuilder();
        for (Diagnosis.Section section : diagnosis.sections()) {
            text.append(section.title()).append('\n');
            for (Diagnosis.Line line : section.lines()) {
                text.append(line.isProblem() ? "! " : "  ")
                        .append(line.name())
                        .append(" ".repeat(Math.max(1, WIDTH - line.name().length())))
                        .append(Printable.of(line.value()))
                        .append('\n');
            }
        }
        long problems = diagnosis.problems();
        return text.append(problems == 0 ? "no problem\n" : Count.of(problems, "problem") + ", marked with !\n")
                .toString();
    }
}
