package dev.guardrail.explain;

import dev.guardrail.UnusableInputException;
import dev.guardrail.explain.Levers.Entry;
import dev.guardrail.explain.Levers.Lever;
import dev.guardrail.explain.OtherValues.Value;
import dev.guardrail.fact.Setting;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Justification;
import dev.guardrail.policy.Overrides;
import dev.guardrail.policy.PolicyValue;
import dev.guardrail.policy.RuleTable;
import dev.guardrail.policy.Scope;
import dev.guardrail.rule.Gate;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Parameter;
import dev.guardrail.rule.Severity;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.GateStatus;
import dev.guardrail.verdict.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Searches for the single settings that change a gate or the verdict: judges again with each of some values. */
final class LeverSearch {

    /** So many runs are made. */
    private static final int RUNS = 150;

    /** So many where each takes long. */
    private static final int FEW = 30;

    private static final int MANY_FINDINGS = 500;

    private final Audit audit;
    private final Function<List<OtherSetting>, Audit> with;
    private final List<Lever> levers = new ArrayList<>();
    private final Set<String> untried = new TreeSet<>();
    private final Map<OtherSetting, Optional<Audit>> runs = new HashMap<>();
    private final int most;

    LeverSearch(Audit audit, Function<List<OtherSetting>, Audit> with) {
        this.audit = audit;
        this.with = with;
        this.most = audit.findings().size() > MANY_FINDINGS ? FEW : RUNS;
    }

    Levers levers() {
        if (audit.verdict() == Verdict.RED || audit.verdict() == Verdict.YELLOW) {
            failAt();
            scope();
            Map<Gate, List<Finding>> byGate = new TreeMap<>();
            Repairs.deciding(audit)
                    .forEach(finding -> byGate.computeIfAbsent(finding.gate(), g -> new ArrayList<>())
                            .add(finding));
            byGate.forEach(this::gate);
        }
        return new Levers(levers, List.copyOf(untried));
    }

    private void failAt() {
        PolicyValue<Severity> now = audit.policy().failAt();
        for (Severity severity : Severity.values()) {
            if (severity.compareTo(now.value()) > 0
                    && add(new OtherSetting("", "fail-at", severity.toString()), text(now), this::isBetter)) {
                return;
            }
        }
    }

    private void scope() {
        PolicyValue<Scope> now = audit.policy().scope();
        if (now.value() == Scope.ALL) {
            add(new OtherSetting("", "scope", Scope.DELTA.toString()), text(now), this::isBetter);
        }
    }

    private static PolicyValue<String> text(PolicyValue<?> value) {
        return new PolicyValue<>(value.value().toString(), value.place(), value.byDefault());
    }

    /** Whether a verdict is better by one setting. */
    private boolean isBetter(Audit other) {
        return switch (audit.verdict()) {
            case RED -> other.verdict() != Verdict.RED;
            case YELLOW -> other.verdict() == Verdict.GREEN;
            case PENDING, GREEN -> false;
        };
    }

    /** A setting of one guardrail cannot do away with what another one finds. */
    private void gate(Gate gate, List<Finding> findings) {
        Predicate<Audit> passes = other -> audit.verdict() == Verdict.RED
                ? other.gates().stream()
                        .noneMatch(result -> result.gate() == gate && result.status() == GateStatus.FAIL)
                : isBetter(other);
        Guardrail guardrail = findings.get(0).guardrail();
        if (findings.stream().allMatch(finding -> finding.rule().equals(guardrail.id()))) {
            severity(guardrail, findings, passes);
            settings(findings.get(0)).forEach(setting -> parameter(setting, findings, passes));
        }
    }

    private void severity(Guardrail guardrail, List<Finding> findings, Predicate<Audit> passes) {
        Optional<Severity> below = Arrays.stream(Severity.values())
                .filter(severity -> severity.compareTo(audit.policy().failAt().value()) < 0)
                .max(Comparator.naturalOrder());
        if (below.isPresent()) {
            Overrides overrides = audit.policy().overrides();
            PolicyValue<String> was = overrides
                    .at(findings.get(0).location().place().path())
                    .severity(guardrail.id())
                    .map(LeverSearch::text)
                    .orElse(new PolicyValue<>(guardrail.grading().severity().toString(), guardrail.place(), true));
            String in = overrides.partThatSets(guardrail.id(), was.place());
            add(new OtherSetting(in, guardrail.id(), "severity", below.get().toString()), was, passes);
        }
    }

    /** The settings that a finding rests on, and the others of its guardrail. */
    private List<Setting> settings(Finding finding) {
        RuleTable table =
                audit.policy().overrides().at(finding.location().place().path());
        List<Setting> settings = new ArrayList<>(finding.derivation().stream()
                .map(Justification::facts)
                .flatMap(List::stream)
                .filter(Setting.class::isInstance)
                .map(Setting.class::cast)
                .distinct()
                .toList());
        table.settings().stream()
                .filter(setting -> setting.rule().equals(finding.rule())
                        && settings.stream()
                                .noneMatch(cited -> cited.rule().equals(setting.rule())
                                        && cited.name().equals(setting.name())))
                .forEach(settings::add);
        return settings;
    }

    private void parameter(Setting setting, List<Finding> findings, Predicate<Audit> passes) {
        Optional<Parameter> parameter = audit.guardrails().stream()
                .filter(guardrail -> guardrail.id().equals(setting.rule()))
                .findFirst()
                .flatMap(guardrail -> guardrail.parameter(setting.name()));
        if (parameter.isEmpty()) {
            untried.add(setting.rule() + "." + setting.name());
            return;
        }
        String in = audit.policy().overrides().partThatSets(setting.rule(), setting.place());
        Function<String, OtherSetting> other = value -> new OtherSetting(in, setting.rule(), setting.name(), value);
        Predicate<String> decides =
                value -> run(other.apply(value)).filter(passes).isPresent();
        Optional<Value> value = new OtherValues(setting, parameter.get(), findings, decides).nearest();
        PolicyValue<String> was =
                new PolicyValue<>(OtherSetting.yaml(setting, parameter.get()), setting.place(), setting.stated() == 0);
        if (value.isPresent()) {
            add(other.apply(value.get().yaml()), value.get().entry(), was, passes);
        }
    }

    private boolean add(OtherSetting setting, PolicyValue<String> was, Predicate<Audit> passes) {
        return add(setting, Optional.empty(), was, passes);
    }

    private boolean add(OtherSetting setting, Optional<Entry> entry, PolicyValue<String> was, Predicate<Audit> passes) {
        Optional<Audit> other = run(setting).filter(passes);
        other.ifPresent(now -> levers.add(new Lever(setting, entry, was, WhatIf.gates(audit, now), now.verdict())));
        return other.isPresent();
    }

    /** The audit with another setting; nothing where that cannot be set, or where there were enough runs. */
    private Optional<Audit> run(OtherSetting setting) {
        if (runs.size() >= most && !runs.containsKey(setting)) {
            untried.add(setting.rule().isEmpty() ? setting.name() : setting.rule() + "." + setting.name());
            return Optional.empty();
        }
        return runs.computeIfAbsent(setting, one -> {
            try {
                return Optional.of(with.apply(List.of(one)));
            } catch (UnusableInputException e) {
                // Such as where a policy that is extended says `final: true`.
                return Optional.empty();
            }
        });
    }
}
