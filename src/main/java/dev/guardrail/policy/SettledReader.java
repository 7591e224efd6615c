package dev.guardrail.policy;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Setting;
import dev.guardrail.fact.Zone;
import dev.guardrail.policy.Layer.Said;
import dev.guardrail.policy.Settled.Entry;
import dev.guardrail.policy.Settled.Group;
import dev.guardrail.policy.Settled.Items;
import dev.guardrail.policy.Settled.Value;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.Parameter;
import dev.guardrail.rule.Severity;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Says what a policy settles, key by key, and which line decided it. */
public final class SettledReader {

    /** The keys whose lists the files of a policy add to. */
    static final Set<String> ADDED = Set.of(
            "boundaries",
            "layers",
            "waivers",
            "overrides",
            "guardrails",
            "rules-from",
            "documents",
            "audits",
            "linters");

    /** What the merged policy no longer needs to say. */
    private static final Set<String> LEFT_OUT = Set.of("extends", "final");

    private final Catalogue catalogue;
    private final Layers layers;
    private final Policy policy;
    private final Optional<String> path;

    private SettledReader(Catalogue catalogue, Layers layers, Policy policy, Optional<String> path) {
        this.catalogue = catalogue;
        this.layers = layers;
        this.policy = policy;
        this.path = path;
    }

    /**
     * Reads a policy as one that extends none. It can be read as a policy again, and says the same.
     *
     * @param path the file for which it is asked: the guardrails are as its overrides have them; empty for the whole
     *     repository
     * @throws UnusableInputException if the policy cannot be used
     */
    public static Group read(PolicySource source, Catalogue catalogue, Optional<String> path) {
        Policy policy = PolicyReader.read(source, catalogue);
        Layers layers = Layers.read(source, new Problems()).orElseThrow();
        return new SettledReader(catalogue, layers, policy, path).group();
    }

    private Group group() {
        List<Entry> entries = new ArrayList<>();
        for (String key : PolicyReader.KEYS) {
            if (!LEFT_OUT.contains(key) && !(key.equals("overrides") && path.isPresent())) {
                value(key).ifPresent(value -> entries.add(new Entry(key, value)));
            }
        }
        return new Group(entries);
    }

    private Optional<Settled> value(String key) {
        List<Said> said = layers.every(key);
        return switch (key) {
            case "rules" -> Optional.of(rules());
            // The rules say themselves whether they are on.
            case "packs" -> Optional.empty();
            case "paths" -> paths(said);
            case "zones" -> zones(said);
            case "scores" -> scores(said);
            case "tables" -> SettledTables.of(said);
            default ->
                ADDED.contains(key)
                        ? added(said)
                        : layers.last(key).map(last -> settled(last.node(), last.byDefault()));
        };
    }

    /** The lists of all files, one after the other. */
    private static Optional<Settled> added(List<Said> said) {
        List<Settled> items = new ArrayList<>();
        said.forEach(one -> one.node().items().forEach(item -> items.add(settled(item, one.byDefault()))));
        return items.isEmpty() ? Optional.empty() : Optional.of(new Items(items));
    }

    /** Of each list, the last file that has it decides. */
    private static Optional<Settled> paths(List<Said> said) {
        Map<String, Entry> lists = new TreeMap<>();
        for (Said one : said) {
            one.node().entries().forEach(entry -> {
                String key = entry.key().value();
                lists.put(key, new Entry(key, settled(entry.value(), one.byDefault())));
            });
        }
        return lists.isEmpty() ? Optional.empty() : Optional.of(new Group(List.copyOf(lists.values())));
    }

    /** Each zone as all files made it, or "off", with the line that spoke of it last. */
    private Optional<Settled> zones(List<Said> said) {
        Map<String, Settled> zones = new LinkedHashMap<>();
        for (Said one : said) {
            one.node().entries().forEach(entry -> {
                Place place = entry.key().place();
                zones.put(
                        entry.key().value(),
                        policy.zones().stream()
                                .filter(zone -> zone.name().equals(entry.key().value()))
                                .findFirst()
                                .map(zone -> zone(zone, place, one.byDefault()))
                                .orElse(new Value(List.of("off"), false, place, false, "")));
            });
        }
        List<Entry> entries = new ArrayList<>();
        zones.forEach((name, zone) -> entries.add(new Entry(name, zone)));
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Group(entries));
    }

    /** Each dimension as the last file has it that names it; a dimension that is off is not there. */
    private static Optional<Settled> scores(List<Said> said) {
        Map<String, Settled> scores = new LinkedHashMap<>();
        for (Said one : said) {
            one.node().entries().forEach(entry -> {
                if (entry.value() instanceof YamlNode.Scalar) {
                    scores.remove(entry.key().value());
                } else {
                    scores.put(entry.key().value(), settled(entry.value(), one.byDefault()));
                }
            });
        }
        List<Entry> entries = new ArrayList<>();
        scores.forEach((name, dimension) -> entries.add(new Entry(name, dimension)));
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Group(entries));
    }

    private static Settled zone(Zone zone, Place place, boolean byDefault) {
        List<String> paths = zone.paths().stream().map(Glob::pattern).toList();
        return new Group(List.of(
                new Entry("paths", new Value(paths, true, place, byDefault, "")),
                new Entry("imports", new Value(zone.imports(), true, place, byDefault, "")),
                new Entry("replace", new Value(List.of("true"), false, place, byDefault, ""))));
    }

    private Group rules() {
        RuleTable table =
                path.map(policy.overrides()::at).orElse(policy.overrides().everywhere());
        return new Group(table.choices().entrySet().stream()
                .map(choice -> new Entry(choice.getKey(), rule(catalogue.get(choice.getKey()), choice.getValue())))
                .toList());
    }

    private Group rule(Guardrail guardrail, RuleChoice choice) {
        List<Entry> entries = new ArrayList<>();
        PolicyValue<Severity> severity =
                choice.severity().orElse(new PolicyValue<>(guardrail.grading().severity(), guardrail.place(), true));
        entries.add(new Entry("enabled", value(guardrail, choice.on())));
        entries.add(new Entry("severity", value(guardrail, severity)));
        List<Entry> parameters = new ArrayList<>();
        for (Parameter parameter : guardrail.parameters()) {
            choice.settings().stream()
                    .filter(setting -> setting.name().equals(parameter.name()))
                    .forEach(setting -> parameters.add(new Entry(parameter.name(), parameter(parameter, setting))));
        }
        if (!parameters.isEmpty()) {
            entries.add(new Entry("parameters", new Group(parameters)));
        }
        return new Group(entries);
    }

    private Value value(Guardrail guardrail, PolicyValue<?> said) {
        return value(guardrail.id(), List.of(said.value().toString()), false, said.place(), said.byDefault());
    }

    private Settled parameter(Parameter parameter, Setting setting) {
        boolean byDefault = setting.place().equals(parameter.place());
        if (parameter.kind() != Parameter.Kind.PERCENTAGES) {
            boolean list = parameter.kind().isList();
            return value(setting.rule(), setting.values(), list, setting.place(), byDefault);
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < setting.values().size(); i++) {
            String text = setting.values().get(i);
            int colon = text.lastIndexOf(": ");
            boolean kept = i >= setting.stated();
            Place place = kept ? parameter.place() : setting.place();
            List<String> percentage = List.of(text.substring(colon + 2));
            entries.add(new Entry(text.substring(0, colon), value(setting.rule(), percentage, false, place, kept)));
        }
        return new Group(entries);
    }

    private Value value(String rule, List<String> values, boolean list, Place place, boolean byDefault) {
        String override = path.stream()
                .flatMap(file -> policy.overrides().about(file).stream())
                .filter(one -> one.sets(rule, place))
                .map(one -> one.in().pattern())
                .findFirst()
                .orElse("");
        return new Value(values, list, place, byDefault, override);
    }

    static Settled settled(YamlNode node, boolean byDefault) {
        if (node instanceof YamlNode.Mapping) {
            return new Group(node.entries().stream()
                    .map(entry -> new Entry(entry.key().value(), settled(entry.value(), byDefault)))
                    .toList());
        }
        if (node.items().stream().anyMatch(item -> !(item instanceof YamlNode.Scalar))) {
            return new Items(
                    node.items().stream().map(item -> settled(item, byDefault)).toList());
        }
        boolean list = node instanceof YamlNode.Sequence;
        return new Value(list ? node.texts() : List.of(node.text()), list, node.place(), byDefault, "");
    }
}
