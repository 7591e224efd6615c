package dev.guardrail.report;

import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Documentation;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Parameter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Pages about guardrails, for a person at a terminal. */
public final class RulePage {

    private static final int GATE_WIDTH = Arrays.stream(Gate.values())
            .mapToInt(gate -> gate.toString().length())
            .max()
            .orElseThrow();

    private RulePage() {}

    /** A line for each guardrail, in the order of their ids. */
    public static String list(Catalogue catalogue) {
        int width = catalogue.ids().stream().mapToInt(String::length).max().orElse(1);
        return catalogue.all().stream()
                .map(guardrail -> String.format(
                        Locale.ROOT,
                        "%-" + width + "s  %-8s  %-" + GATE_WIDTH + "s  %s%s\n",
                        guardrail.id(),
                        guardrail.grading().severity(),
                        guardrail.purpose().gate(),
                        guardrail.summary(),
                        guardrail.isOnByDefault()
                                ? ""
                                : " (off by default; level "
                                        + guardrail.grading().level() + ")"))
                .collect(Collectors.joining());
    }

    /** All that is known of a guardrail. */
    public static String of(Guardrail guardrail) {
        StringBuilder page = new StringBuilder();
        page.append(guardrail.id()).append(": ").append(guardrail.summary()).append("\n\n");
        field(page, "severity", guardrail.grading().severity().toString());
        field(page, "confidence", guardrail.grading().confidence().toString());
        field(page, "level", guardrail.grading().level().toString());
        field(page, "gate", guardrail.purpose().gate().toString());
        field(
                page,
                "needs",
                guardrail.purpose().needs().stream()
                        .map(Object::toString)
                        .sorted()
                        .collect(Collectors.joining(", ")));
        if (!guardrail.isOnByDefault()) {
            field(page, "state", "off by default");
        }
        field(page, "since", guardrail.since());
        field(page, "rule", guardrail.place().toString());
        section(page, "Why", guardrail.documentation().why());
        section(page, "Remediation", guardrail.documentation().remediation());
        section(page, "Guardrail", guardrail.documentation().guardrail());
        section(page, "Rollback", guardrail.documentation().rollback());
        section(page, "What it does not see", guardrail.documentation().limits());
        section(page, "Parameters", parameters(guardrail));
        return page.toString();
    }

    /** The same in Markdown, as a page of its own. */
    public static String markdown(Guardrail guardrail) {
        Documentation documentation = guardrail.documentation();
        return "# " + guardrail.id() + "\n\n" + guardrail.summary() + "\n"
                + markdown("Why", documentation.why())
                + markdown("Remediation", documentation.remediation())
                + markdown("Guardrail", documentation.guardrail())
                + markdown("Rollback", documentation.rollback())
                + markdown("What it does not see", documentation.limits())
                + markdown("Parameters", parameters(guardrail));
    }

    private static String markdown(String heading, String body) {
        return "\n## " + heading + "\n\n" + body.strip() + "\n";
    }

    private static String parameters(Guardrail guardrail) {
        return guardrail.parameters().isEmpty()
                ? "None."
                : guardrail.parameters().stream().map(RulePage::parameter).collect(Collectors.joining("\n\n"));
    }

    private static String parameter(Parameter parameter) {
        String defaults = String.join(", ", parameter.defaults());
        String value = switch (parameter.kind()) {
            case LIST, GLOBS, ACTIONS, PHRASES -> "[" + defaults + "]";
            case PERCENTAGES -> "{" + defaults + "}";
            case TEXT, INTEGER, BOOLEAN, PERCENTAGE -> defaults;
        };
        return parameter.name() + " (" + parameter.description() + "): " + parameter.meaning() + "\n\ndefault: "
                + value;
    }

    private static void field(StringBuilder page, String name, String value) {
        if (!value.isEmpty()) {
            page.append(String.format(Locale.ROOT, "%-12s%s\n", name, value));
        }
    }

    private static void section(StringBuilder page, String heading, String body) {
        page.append('\n').append(heading).append('\n');
        TerminalMarkdown.lines(body)
                .forEach(line -> page.append(line.isEmpty() ? "" : "  " + line).append('\n'));
    }
}
