package dev.guardrail.policy;

import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Zone;
import dev.guardrail.rule.Names;
import dev.guardrail.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the {@code zones} of a policy. A zone with the name of a default zone extends that zone, or replaces it with
 * {@code replace: true}; {@code off} removes it.
 */
final class ZoneReader {

    static final List<String> KEYS = List.of("paths", "imports", "replace");

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9 _-]{0,39}");

    private final Problems problems;
    private final Map<String, Zone> zones = new LinkedHashMap<>();

    ZoneReader(Problems problems) {
        this.problems = problems;
    }

    List<Zone> read(Layers layers) {
        layers.every("zones").forEach(said -> zones(said.node()));
        return List.copyOf(zones.values());
    }

    private void zones(YamlNode node) {
        if (!(node instanceof YamlNode.Mapping)) {
            problems.add(node.place(), "expected `zones` to be a mapping of names, found " + node.description());
        }
        node.entries().forEach(this::zone);
    }

    private void zone(YamlNode.Entry entry) {
        String name = entry.key().value();
        YamlNode node = entry.value();
        if (node instanceof YamlNode.Scalar && node.text().equals("off")) {
            if (zones.remove(name) == null) {
                problems.add(
                        entry.key().place(),
                        "unknown zone `" + name + "` set to `off`" + Names.suggestion(name, zones.keySet()));
            }
            return;
        }
        if (!NAME.matcher(name).matches()) {
            problems.add(
                    entry.key().place(),
                    "expected a zone name of 1 to 40 lower-case letters, digits, spaces, `_` and `-`, found `" + name
                            + "`");
        }
        problems.onlyKeys(node, "a zone", KEYS);
        Zone zone = new Zone(
                name, problems.texts(node, "paths").stream().map(Glob::new).toList(), problems.texts(node, "imports"));
        if (zone.paths().isEmpty() && zone.imports().isEmpty()) {
            problems.add(node.place(), "a zone needs `paths` or `imports`; to remove a zone, set it to `off`");
        }
        zones.merge(name, zone, replaces(node) ? (old, added) -> added : ZoneReader::joined);
    }

    private static Zone joined(Zone old, Zone added) {
        return new Zone(
                old.name(),
                Stream.concat(old.paths().stream(), added.paths().stream()).toList(),
                Stream.concat(old.imports().stream(), added.imports().stream()).toList());
    }

    private boolean replaces(YamlNode node) {
        return node.get("replace")
                .filter(value -> problems.truth(value, "replace"))
                .isPresent();
    }
}
