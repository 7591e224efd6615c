package dev.guardrail.policy;

import dev.guardrail.fact.Place;
import dev.guardrail.fact.RepositoryParameter;
import dev.guardrail.fact.Setting;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Parameter;
import dev.guardrail.rule.Severity;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a mapping of guardrails to what a policy says of them. */
final class RuleChoiceReader {

    static final List<String> KEYS = List.of("enabled", "severity", "parameters", "final");
    private static final List<String> OVERRIDE_KEYS = KEYS.subList(0, 3);

    private static final String ON = "on";
    private static final String OFF = "off";

    private final Catalogue catalogue;
    private final Problems problems;
    private final boolean byDefault;
    private final List<String> keys;
    private final Optional<Place> fileIsFinal;

    private RuleChoiceReader(
            Catalogue catalogue, Problems problems, boolean byDefault, List<String> keys, Optional<Place> fileIsFinal) {
        this.catalogue = catalogue;
        this.problems = problems;
        this.byDefault = byDefault;
        this.keys = keys;
        this.fileIsFinal = fileIsFinal;
    }

    /** Reads the {@code rules} of a file. */
    RuleChoiceReader(Catalogue catalogue, Problems problems, Layer layer) {
        this(catalogue, problems, layer.byDefault(), KEYS, layer.finalAt());
    }

    /** Reads the {@code rules} of its overrides, none of which is final. */
    RuleChoiceReader ofOverrides() {
        return new RuleChoiceReader(catalogue, problems, byDefault, OVERRIDE_KEYS, Optional.empty());
    }

    /** What is said, by guardrail. */
    Map<String, RuleChoice> read(YamlNode rules) {
        problems.onlyKeys(rules, "`rules`", catalogue.ids());
        Map<String, RuleChoice> choices = new TreeMap<>();
        for (YamlNode.Entry entry : rules.entries()) {
            catalogue
                    .find(entry.key().value())
                    .ifPresent(guardrail -> choices.put(
                            guardrail.id(), choice(guardrail, entry.key().place(), entry.value())));
        }
        return choices;
    }

    /** A rule's value is {@code on}, {@code off}, a severity, or a mapping. */
    private RuleChoice choice(Guardrail guardrail, Place key, YamlNode value) {
        if (value instanceof YamlNode.Scalar) {
            boolean word = value.text().equals(ON) || value.text().equals(OFF);
            return new RuleChoice(
                    decided(!value.text().equals(OFF), value.place()),
                    word ? Optional.empty() : severity(value),
                    List.of(),
                    fileIsFinal);
        }
        problems.onlyKeys(value, "`" + guardrail.id() + "`", keys);
        return new RuleChoice(
                value.get("enabled").flatMap(this::enabled).orElse(decided(true, key)),
                value.get("severity").flatMap(this::severity),
                value.get("parameters")
                        .map(parameters -> parameters(guardrail, parameters))
                        .orElse(List.of()),
                value.get("final")
                        .filter(node -> problems.truth(node, "final"))
                        .map(YamlNode::place)
                        .or(() -> fileIsFinal));
    }

    private <T> PolicyValue<T> decided(T value, Place place) {
        return new PolicyValue<>(value, place, byDefault);
    }

    private Optional<PolicyValue<Boolean>> enabled(YamlNode enabled) {
        return Optional.of(decided(problems.truth(enabled, "enabled"), enabled.place()));
    }

    private Optional<PolicyValue<Severity>> severity(YamlNode node) {
        return problems.choice(node, Severity.class).map(severity -> decided(severity, node.place()));
    }

    private List<Setting> parameters(Guardrail guardrail, YamlNode parameters) {
        List<String> names =
                guardrail.parameters().stream().map(Parameter::name).toList();
        problems.onlyKeys(parameters, "the parameters of `" + guardrail.id() + "`", names);
        List<Setting> settings = new ArrayList<>();
        for (YamlNode.Entry entry : parameters.entries()) {
            if (keys.equals(OVERRIDE_KEYS)
                    && RepositoryParameter.has(guardrail.id(), entry.key().value())) {
                problems.add(
                        entry.key().place(),
                        "the parameter `" + entry.key().value() + "` of `" + guardrail.id()
                                + "` holds for the whole repository; set it in `rules` of the policy");
            }
            guardrail
                    .parameter(entry.key().value())
                    .flatMap(parameter -> setting(guardrail, parameter, entry))
                    .ifPresent(settings::add);
        }
        return settings;
    }

    private Optional<Setting> setting(Guardrail guardrail, Parameter parameter, YamlNode.Entry entry) {
        ParameterReader reader = new ParameterReader(parameter, problems);
        return reader.read(entry.value())
                .map(values -> new Setting(
                        guardrail.id(),
                        parameter.name(),
                        parameter.kind().parse(values),
                        entry.key().place(),
                        values.size() - reader.defaults(entry.value()).size()));
    }
}
