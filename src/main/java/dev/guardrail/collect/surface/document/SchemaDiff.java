package dev.guardrail.collect.surface.document;

import dev.guardrail.fact.SurfaceChange;
import dev.guardrail.fact.SurfaceChangeKind;
import dev.guardrail.fact.SurfaceKind;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares two schemas keyword by keyword. What is new or gone is one change, whatever is in it. */
final class SchemaDiff {

    private final SurfaceKind kind;
    private final String document;
    private final List<SurfaceChange> changes = new ArrayList<>();

    /**
     * A comparison.
     *
     * @param document what stands before the {@code #} of every symbol
     */
    SchemaDiff(SurfaceKind kind, String document) {
        this.kind = kind;
        this.document = document;
    }

    List<SurfaceChange> changes() {
        return changes;
    }

    /** Compares what stands at a JSON pointer; what only people read is not compared. */
    void compare(String pointer, YamlNode before, YamlNode after) {
        if (!(before instanceof YamlNode.Mapping) || !(after instanceof YamlNode.Mapping)) {
            String old = Canonical.schema(before);
            String current = Canonical.schema(after);
            if (!old.equals(current)) {
                change(pointer, SurfaceChangeKind.CHANGED, old, current, after);
            }
            return;
        }
        Map<String, YamlNode> old = byName(before);
        Map<String, YamlNode> current = byName(after);
        for (String keyword : union(old, current)) {
            if (!Keywords.isProse(keyword)) {
                keyword(
                        keyword,
                        pointer + "/" + escaped(keyword),
                        Optional.ofNullable(old.get(keyword)),
                        Optional.ofNullable(current.get(keyword)));
            }
        }
    }

    /** Compares schemas by their names. */
    void compareNamed(String pointer, Optional<YamlNode> before, Optional<YamlNode> after) {
        Map<String, YamlNode> old = before.map(SchemaDiff::byName).orElse(Map.of());
        Map<String, YamlNode> current = after.map(SchemaDiff::byName).orElse(Map.of());
        for (String name : union(old, current)) {
            compareOptional(
                    pointer + "/" + escaped(name),
                    Optional.ofNullable(old.get(name)),
                    Optional.ofNullable(current.get(name)));
        }
    }

    /** Compares schemas that may be new or gone. */
    void compareOptional(String pointer, Optional<YamlNode> before, Optional<YamlNode> after) {
        if (before.isPresent() && after.isPresent()) {
            compare(pointer, before.get(), after.get());
        } else {
            before.ifPresent(old -> change(pointer, SurfaceChangeKind.REMOVED, Canonical.schema(old), "", old));
            after.ifPresent(
                    current -> change(pointer, SurfaceChangeKind.ADDED, "", Canonical.schema(current), current));
        }
    }

    private void keyword(String keyword, String pointer, Optional<YamlNode> before, Optional<YamlNode> after) {
        if (Keywords.hasNamedSchemas(keyword)) {
            compareNamed(pointer, before, after);
        } else if (Keywords.hasSchema(keyword)) {
            compareOptional(pointer, before, after);
        } else if (Keywords.hasAlternatives(keyword) && before.isPresent() && after.isPresent()) {
            alternatives(keyword, pointer, before.get(), after.get());
        } else {
            values(keyword, pointer, before, after);
        }
    }

    /** Where a single alternative is not what it was, that one is compared. */
    private void alternatives(String keyword, String pointer, YamlNode before, YamlNode after) {
        List<YamlNode> gone = without(before.items(), after.items());
        List<YamlNode> found = without(after.items(), before.items());
        if (gone.size() == 1 && found.size() == 1) {
            compare(pointer + "/" + after.items().indexOf(found.get(0)), gone.get(0), found.get(0));
        } else {
            values(keyword, pointer, Optional.of(before), Optional.of(after));
        }
    }

    private static List<YamlNode> without(List<YamlNode> all, List<YamlNode> others) {
        Map<String, Integer> known = new HashMap<>();
        others.forEach(node -> known.merge(Canonical.schema(node), 1, Integer::sum));
        return all.stream()
                .filter(node -> known.merge(Canonical.schema(node), -1, Integer::sum) < 0)
                .toList();
    }

    private void values(String keyword, String pointer, Optional<YamlNode> before, Optional<YamlNode> after) {
        String old = before.map(node -> Canonical.keyword(keyword, node)).orElse("");
        String current = after.map(node -> Canonical.keyword(keyword, node)).orElse("");
        if (before.isPresent() && after.isPresent()) {
            if (!old.equals(current)) {
                change(pointer, SurfaceChangeKind.CHANGED, old, current, after.get());
            }
        } else {
            before.ifPresent(node -> change(pointer, SurfaceChangeKind.REMOVED, old, "", node));
            after.ifPresent(node -> change(pointer, SurfaceChangeKind.ADDED, "", current, node));
        }
    }

    private void change(String pointer, SurfaceChangeKind change, String before, String after, YamlNode node) {
        changes.add(new SurfaceChange(
                node.place(),
                kind,
                document + "#" + pointer,
                change,
                Canonical.shortened(before),
                Canonical.shortened(after)));
    }

    private static Map<String, YamlNode> byName(YamlNode node) {
        Map<String, YamlNode> named = new HashMap<>();
        node.entries().forEach(entry -> named.put(entry.key().value(), entry.value()));
        return named;
    }

    private static Set<String> union(Map<String, YamlNode> before, Map<String, YamlNode> after) {
        Set<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names;
    }

    /** As RFC 6901 asks for. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
