package dev.guardrail.report.section;

import dev.guardrail.fact.Located;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Setting;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Justification;
import dev.guardrail.finding.Justification.Cited;
import dev.guardrail.finding.Location;
import dev.guardrail.policy.PolicyValue;
import dev.guardrail.report.document.Line;
import dev.guardrail.report.document.Span.Side;
import dev.guardrail.report.figure.Count;
import dev.guardrail.rule.Severity;
import dev.guardrail.verdict.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a finding was derived from, in a line: the rule, the facts that it matched, and the settings that decided. */
final class IssueDerivation {

    /** Facts and settings that are named. */
    private static final int NAMED = 4;

    /** Values of a setting that are named. */
    private static final int VALUES = 3;

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private final Finding finding;
    private final View view;

    IssueDerivation(Finding finding, View view) {
        this.finding = finding;
        this.view = view;
    }

    Line line() {
        Justification first = finding.derivation().get(0);
        Line line = Line.text("Derived from:")
                .strong()
                .and(" ")
                .andPlace(finding.guardrail().place(), Side.ELSEWHERE);
        List<Line> facts = facts(first);
        line = facts.isEmpty() ? line : line.and(", which matched ").and(Words.list(facts, NAMED));
        for (Line setting : settings(first)) {
            line = line.and("; ").and(setting);
        }
        int others = finding.derivation().size() - 1;
        return line.and(others == 0 ? "." : "; and in " + Count.of(others, "more way") + ".");
    }

    /** The facts that stand somewhere, each once. */
    private List<Line> facts(Justification justification) {
        return new ArrayList<>(justification.cited().stream()
                .filter(cited -> !(cited.fact() instanceof Setting) && cited.fact() instanceof Located)
                .map(this::fact)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private Line fact(Cited cited) {
        Located fact = (Located) cited.fact();
        String noun = Subject.of(fact.getClass()).one();
        Location location = new Location(
                fact.place(),
                cited.ofBase() || fact.isOfBase(),
                finding.location().scope());
        return Line.text("the " + noun + " at ").and(view.place(location));
    }

    private List<Line> settings(Justification justification) {
        List<Line> settings = new ArrayList<>();
        severity().ifPresent(severity -> settings.add(decided("severity: " + severity.value(), severity.place())));
        justification.facts().stream()
                .filter(Setting.class::isInstance)
                .map(Setting.class::cast)
                .filter(setting -> setting.stated() > 0 || isNumber(setting))
                .map(this::decided)
                .distinct()
                .limit(NAMED)
                .forEach(settings::add);
        return settings;
    }

    private Optional<PolicyValue<Severity>> severity() {
        return view.audit()
                .policy()
                .overrides()
                .at(finding.location().place().path())
                .severity(finding.rule());
    }

    private static boolean isNumber(Setting setting) {
        return setting.values().size() == 1 && NUMBER.matcher(setting.asText()).matches();
    }

    private Line decided(Setting setting) {
        return setting.stated() > 0
                ? decided(text(setting), setting.place())
                : Line.code(text(setting)).and(" (the rule's default)");
    }

    private Line decided(String setting, Place place) {
        return Line.code(setting).and(" (").and(view.place(place)).and(")");
    }

    private static String text(Setting setting) {
        List<String> values = setting.values();
        return setting.name() + ": "
                + (values.size() == 1
                        ? values.get(0)
                        : "[" + String.join(", ", values.subList(0, Math.min(VALUES, values.size())))
                                + (values.size() > VALUES ? ", …" : "") + "]");
    }
}
