package dev.guardrail.policy;

import dev.guardrail.fact.Setting;
import dev.guardrail.rule.Severity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What holds for each guardrail, in the whole repository or for one of its files. */
public final class RuleTable {

    private final SortedMap<String, RuleChoice> choices;

    RuleTable(Map<String, RuleChoice> choices) {
        this.choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
    }

    /** Whether a guardrail is on. */
    public boolean isOn(String rule) {
        RuleChoice choice = choices.get(rule);
        return choice != null && choice.on().value();
    }

    /** Whether a guardrail is on, with the line that decides it; nothing for an unknown one. */
    public Optional<PolicyValue<Boolean>> decided(String rule) {
        return Optional.ofNullable(choices.get(rule)).map(RuleChoice::on);
    }

    /** The severity that the policy gives to a guardrail. */
    public Optional<PolicyValue<Severity>> severity(String rule) {
        return Optional.ofNullable(choices.get(rule)).flatMap(RuleChoice::severity);
    }

    /** The parameters of every guardrail, whether it is on or off. */
    public List<Setting> settings() {
        return choices.values().stream()
                .flatMap(choice -> choice.settings().stream())
                .toList();
    }

    SortedMap<String, RuleChoice> choices() {
        return choices;
    }

    RuleTable with(Map<String, RuleChoice> later) {
        Map<String, RuleChoice> merged = new TreeMap<>(choices);
        later.forEach((rule, choice) -> merged.merge(rule, choice, RuleChoice::then));
        return new RuleTable(merged);
    }
}
