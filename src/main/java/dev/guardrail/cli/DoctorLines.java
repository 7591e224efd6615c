package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.report.Diagnosis.Line;
import dev.guardrail.report.Diagnosis.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects the lines about one thing. Whatever goes wrong is a line, too. */
final class DoctorLines {

    private final String title;
    private final List<Line> lines = new ArrayList<>();

    DoctorLines(String title) {
        this.title = title;
    }

    void add(String name, String value) {
        lines.add(new Line(name, value, false));
    }

    /** Adds what is found out; a problem if it cannot be. Whether it is found out. */
    boolean attempt(String name, Supplier<String> value) {
        return attempt(name, () -> add(name, value.get()));
    }

    /** Takes steps that add lines; a problem if one of them fails. Whether none does. */
    boolean attempt(String name, Runnable steps) {
        try {
            steps.run();
            return true;
        } catch (UnusableInputException e) {
            problem(name, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (RuntimeException e) {
            problem(name, "not known, because of a defect in Guardrail (" + e + ")");
        }
        return false;
    }

    void problem(String name, String value) {
        lines.add(new Line(name, value, true));
    }

    Section section() {
        return new Section(title, lines);
    }
}
