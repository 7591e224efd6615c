package dev.guardrail.policy;

import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Setting;
import dev.guardrail.policy.Layer.Said;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Level;
import dev.guardrail.rule.Names;
import dev.guardrail.rule.Severity;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads {@code packs}, {@code level}, {@code rules} and {@code overrides}: which guardrails are on, and their settings. */
final class RuleSettings {

    static final List<String> OVERRIDE_KEYS = List.of("in", "rules");

    private static final String AN_OVERRIDE = "an override";

    private final Catalogue catalogue;
    private final Problems problems;
    private final Finals finals;
    private final FinalGates gates;
    private final Map<String, RuleChoice> choices = new TreeMap<>();
    private final List<PathOverride> overrides = new ArrayList<>();

    RuleSettings(Catalogue catalogue, Problems problems, Layers layers) {
        this.catalogue = catalogue;
        this.problems = problems;
        this.finals = new Finals(problems);
        this.gates = new FinalGates(problems, finals);
        select(layers);
        layers.all().forEach(this::layer);
    }

    /** What holds in the whole repository and in its parts. */
    Overrides overrides() {
        return new Overrides(new RuleTable(choices), overrides);
    }

    private void select(Layers layers) {
        layers.every("packs").forEach(said -> packs(said.node()));
        Optional<Said> packed = layers.last("packs");
        Set<String> wanted =
                new TreeSet<>(packed.map(said -> said.node().texts()).orElse(List.of()));
        Optional<PolicyValue<Level>> level = Optional.empty();
        for (Said said : layers.every("level")) {
            level = problems.choice(said.node(), Level.class).map(said::decided);
        }
        for (Guardrail guardrail : catalogue.all()) {
            boolean inPack =
                    packed.isEmpty() || wanted.contains(guardrail.pack()) || catalogue.isOfProject(guardrail.id());
            choices.put(
                    guardrail.id(),
                    new RuleChoice(
                            inPack
                                    ? byLevel(guardrail, packed, level)
                                    : packed.get().decided(false),
                            Optional.empty(),
                            defaults(guardrail),
                            Optional.empty()));
        }
    }

    private static PolicyValue<Boolean> byLevel(
            Guardrail guardrail, Optional<Said> packed, Optional<PolicyValue<Level>> level) {
        boolean on = level.map(PolicyValue::value)
                .orElse(Level.REGULAR)
                .includes(guardrail.grading().level());
        return level.filter(decided -> guardrail.grading().level() != Level.REGULAR)
                .map(decided -> new PolicyValue<>(on, decided.place(), decided.byDefault()))
                .or(() -> packed.filter(said -> on).map(said -> said.decided(true)))
                .orElse(new PolicyValue<>(on, guardrail.place(), true));
    }

    private void packs(YamlNode list) {
        for (YamlNode pack : problems.list(list, "packs")) {
            if (!catalogue.packs().contains(pack.text())) {
                problems.add(
                        pack.place(),
                        "unknown pack `" + pack.text() + "`" + Names.suggestion(pack.text(), catalogue.packs()));
            }
        }
    }

    private static List<Setting> defaults(Guardrail guardrail) {
        return guardrail.parameters().stream()
                .map(parameter ->
                        new Setting(guardrail.id(), parameter.name(), parameter.value(), parameter.place(), 0))
                .toList();
    }

    /** What one file says. Its overrides may soften what it calls final itself, but not what an earlier file does. */
    private void layer(Layer layer) {
        gates.file(layer, finalSeverities());
        RuleChoiceReader reader = new RuleChoiceReader(catalogue, problems, layer);
        Map<String, RuleChoice> before = Map.copyOf(choices);
        layer.root().get("rules").map(reader::read).orElse(Map.of()).forEach((rule, choice) -> {
            check(rule, before, choice);
            choices.merge(rule, choice, RuleChoice::then);
        });
        layer.root().get("overrides").ifPresent(list -> overrides(list, reader.ofOverrides(), before));
    }

    private void check(String rule, Map<String, RuleChoice> before, RuleChoice later) {
        RuleChoice holding = before.get(rule);
        if (holding != null) {
            finals.check(catalogue.get(rule), holding, later);
        }
    }

    private Map<Place, Severity> finalSeverities() {
        Map<Place, Severity> severities = new TreeMap<>();
        choices.forEach((rule, choice) -> choice.finalAt()
                .filter(line -> choice.on().value())
                .ifPresent(line -> severities.put(
                        line,
                        choice.severity()
                                .map(PolicyValue::value)
                                .orElse(catalogue.get(rule).grading().severity()))));
        return severities;
    }

    private void overrides(YamlNode list, RuleChoiceReader reader, Map<String, RuleChoice> before) {
        for (YamlNode node : problems.items(list, "overrides")) {
            problems.onlyKeys(node, AN_OVERRIDE, OVERRIDE_KEYS);
            Place place = Problems.start(node);
            Map<String, RuleChoice> rules = node.get("rules").map(reader::read).orElse(Map.of());
            if (node.get("rules").isEmpty()) {
                problems.add(place, AN_OVERRIDE + " needs `rules`");
            }
            rules.forEach((rule, choice) -> check(rule, before, choice));
            overrides.add(new PathOverride(place, new Glob(problems.required(node, "in", AN_OVERRIDE)), rules));
        }
    }
}
