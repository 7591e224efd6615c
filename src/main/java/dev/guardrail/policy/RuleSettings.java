package dev.guardrail.policy;

import dev.guardrail.fact.Setting;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Names;
import dev.guardrail.rule.Parameter;
import dev.guardrail.rule.Severity;
import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code packs} and {@code rules}: which guardrails a policy selects, and their settings. */
final class RuleSettings {

    static final List<String> KEYS = List.of("enabled", "severity", "parameters");
    private static final String ON = "on";
    private static final String OFF = "off";

    private final Catalogue catalogue;
    private final Problems problems;
    private final Set<String> selected = new TreeSet<>();
    private final Map<String, PolicyValue<Severity>> severities = new TreeMap<>();
    private final Map<String, Setting> settings = new TreeMap<>();

    RuleSettings(Catalogue catalogue, Problems problems, YamlNode policy) {
        this.catalogue = catalogue;
        this.problems = problems;
        selectPacks(policy);
        catalogue.all().forEach(this::defaults);
        policy.get("rules").ifPresent(this::rules);
    }

    Set<String> selected() {
        return selected;
    }

    Map<String, PolicyValue<Severity>> severities() {
        return severities;
    }

    List<Setting> settings() {
        return settings.values().stream()
                .filter(setting -> selected.contains(setting.rule()))
                .toList();
    }

    private void selectPacks(YamlNode policy) {
        Set<String> packs = new TreeSet<>();
        Optional<YamlNode> list = policy.get("packs");
        for (YamlNode pack : list.map(node -> problems.list(node, "packs")).orElse(List.of())) {
            if (catalogue.packs().contains(pack.text())) {
                packs.add(pack.text());
            } else {
                problems.add(
                        pack.place(),
                        "unknown pack `" + pack.text() + "`" + Names.suggestion(pack.text(), catalogue.packs()));
            }
        }
        for (Guardrail guardrail : catalogue.all()) {
            if (guardrail.isOnByDefault()
                    && (list.isEmpty() || packs.contains(guardrail.pack()) || catalogue.isOfProject(guardrail.id()))) {
                selected.add(guardrail.id());
            }
        }
    }

    private void defaults(Guardrail guardrail) {
        for (Parameter parameter : guardrail.parameters()) {
            put(new Setting(guardrail.id(), parameter.name(), parameter.defaults(), parameter.place(), 0));
        }
    }

    private void rules(YamlNode rules) {
        problems.onlyKeys(rules, "`rules`", catalogue.ids());
        for (YamlNode.Entry entry : rules.entries()) {
            catalogue.find(entry.key().value()).ifPresent(guardrail -> rule(guardrail, entry.value()));
        }
    }

    /** A rule's value is {@code on}, {@code off}, a severity, or a mapping. */
    private void rule(Guardrail guardrail, YamlNode value) {
        if (value instanceof YamlNode.Scalar) {
            if (value.text().equals(ON) || value.text().equals(OFF)) {
                select(guardrail, value.text().equals(ON));
            } else {
                selected.add(guardrail.id());
                severity(guardrail, value);
            }
            return;
        }
        problems.onlyKeys(value, "`" + guardrail.id() + "`", KEYS);
        selected.add(guardrail.id());
        value.get("enabled").ifPresent(enabled -> enabled(guardrail, enabled));
        value.get("severity").ifPresent(severity -> severity(guardrail, severity));
        value.get("parameters").ifPresent(parameters -> parameters(guardrail, parameters));
    }

    private void select(Guardrail guardrail, boolean on) {
        if (on) {
            selected.add(guardrail.id());
        } else {
            selected.remove(guardrail.id());
        }
    }

    private void enabled(Guardrail guardrail, YamlNode enabled) {
        if (Parameter.Kind.of(enabled.text()) == Parameter.Kind.BOOLEAN) {
            select(guardrail, Boolean.parseBoolean(enabled.text()));
        } else {
            problems.add(enabled.place(), "expected `enabled` to be true or false, found " + enabled.description());
        }
    }

    private void severity(Guardrail guardrail, YamlNode node) {
        problems.choice(node, Severity.class)
                .ifPresent(
                        severity -> severities.put(guardrail.id(), new PolicyValue<>(severity, node.place(), false)));
    }

    private void parameters(Guardrail guardrail, YamlNode parameters) {
        List<String> names =
                guardrail.parameters().stream().map(Parameter::name).toList();
        problems.onlyKeys(parameters, "the parameters of `" + guardrail.id() + "`", names);
        for (YamlNode.Entry entry : parameters.entries()) {
            guardrail.parameter(entry.key().value()).ifPresent(parameter -> parameter(guardrail, parameter, entry));
        }
    }

    private void parameter(Guardrail guardrail, Parameter parameter, YamlNode.Entry entry) {
        ParameterReader reader = new ParameterReader(parameter, problems);
        reader.read(entry.value())
                .map(values -> new Setting(
                        guardrail.id(),
                        parameter.name(),
                        values,
                        entry.key().place(),
                        values.size() - reader.defaults(entry.value()).size()))
                .ifPresent(this::put);
    }

    private void put(Setting setting) {
        settings.put(setting.rule() + " " + setting.name(), setting);
    }
}
