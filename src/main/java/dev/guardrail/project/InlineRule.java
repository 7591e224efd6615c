package dev.guardrail.project;

import dev.guardrail.fact.CheckRun;
import dev.guardrail.fact.ContainerImage;
import dev.guardrail.fact.CoverageFact;
import dev.guardrail.fact.DependencyFact;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileFact;
import dev.guardrail.fact.PlanFact;
import dev.guardrail.fact.SourceFact;
import dev.guardrail.fact.TestFact;
import dev.guardrail.fact.WorkflowFact;
import dev.guardrail.policy.InlineGuardrail;
import dev.guardrail.rule.OwnIds;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folder that a guardrail of a policy would have: its rule and its page. */
final class InlineRule {

    /** The line of the rule on which its condition stands. */
    static final int PATTERN_LINE = 14;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

    private static final Map<Class<? extends Fact>, Evidence> NEEDS = Map.of(
            FileFact.class, Evidence.FILES,
            WorkflowFact.class, Evidence.WORKFLOWS,
            CoverageFact.class, Evidence.COVERAGE,
            TestFact.class, Evidence.TESTS,
            DependencyFact.class, Evidence.DEPENDENCIES,
            SourceFact.class, Evidence.SOURCE,
            PlanFact.class, Evidence.PLAN,
            CheckRun.class, Evidence.CI);

    private final InlineGuardrail stated;

    InlineRule(InlineGuardrail stated) {
        this.stated = stated;
    }

    /** The rule in Drools' language. Its condition is on {@link #PATTERN_LINE}, on one line. */
    String drl() {
        return """
                package %s

                import dev.guardrail.fact.*
                import dev.guardrail.finding.Violation

                rule "%s"
                  @summary( %s )
                  @severity( "%s" )
                  @gate( "%s" )
                  @needs( "%s" )
                  @inspects( "%s" )
                  @since( "0.1.0" )
                when
                  %s
                then
                  insertLogical( new Violation( drools.getRule().getName(), $fact, %s ) );
                end
                """.formatted(
                        OwnIds.packageName(stated.id()),
                        stated.id(),
                        quoted(oneLine(stated.reason().because())),
                        stated.report().severity(),
                        stated.report().gate(),
                        needs(),
                        stated.match().getSimpleName(),
                        condition(),
                        message());
    }

    /** Its only condition. */
    String condition() {
        return start() + oneLine(stated.where().text()) + bindings() + " )";
    }

    /** The column, counted from 1, in which the constraint begins on its line. */
    int column() {
        return 2 + start().length() + 1;
    }

    private String start() {
        return "$fact : " + stated.match().getSimpleName() + "( ";
    }

    String readme() {
        String remediation = stated.reason().remediation().isBlank()
                ? "Change what it reports, or waive the finding in the policy, with a reason."
                : stated.reason().remediation().strip();
        return """
                # %s

                %s

                ## Why

                %s

                ## Remediation

                %s

                ## Guardrail

                This guardrail, which the policy states.

                ## Rollback

                Remove the guardrail from the policy.

                ## Parameters

                None.

                ## What it does not see

                Whatever is no fact of the type `%s`.
                """.formatted(
                        stated.id(),
                        oneLine(stated.reason().because()),
                        stated.reason().because().strip(),
                        remediation,
                        stated.match().getSimpleName());
    }

    private String needs() {
        if (stated.match().equals(ContainerImage.class)) {
            return Evidence.WORKFLOWS + ", " + Evidence.FILES;
        }
        return NEEDS.entrySet().stream()
                .filter(entry -> entry.getKey().isAssignableFrom(stated.match()))
                .map(entry -> entry.getValue().toString())
                .findFirst()
                .orElse("git");
    }

    /** A variable for each property that the message names. */
    private String bindings() {
        Set<String> names = new LinkedHashSet<>();
        Matcher placeholder = PLACEHOLDER.matcher(stated.report().message().text());
        while (placeholder.find()) {
            names.add(placeholder.group(1));
        }
        StringJoiner bindings = new StringJoiner(", ");
        names.forEach(name -> bindings.add("$" + name + " : " + name));
        return names.isEmpty() || stated.where().text().isBlank() ? bindings.toString() : ", " + bindings;
    }

    /** The message as an expression: texts and variables, joined; the first is a text, so that numbers are not added. */
    private String message() {
        List<String> parts = new ArrayList<>();
        String text = oneLine(stated.report().message().text());
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int end = 0;
        while (placeholder.find()) {
            if (end < placeholder.start() || parts.isEmpty()) {
                parts.add(quoted(text.substring(end, placeholder.start())));
            }
            parts.add("$" + placeholder.group(1));
            end = placeholder.end();
        }
        if (end < text.length()) {
            parts.add(quoted(text.substring(end)));
        }
        return String.join(" + ", parts);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
