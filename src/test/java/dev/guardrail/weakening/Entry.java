package dev.guardrail.weakening;

import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An entry of the battery: a change of a clean repository that weakens it, or one that looks alike and does not.
 *
 * @param name its name, below that of the repository
 * @param because why it weakens protection, or why it does not
 * @param base the files before the change
 * @param head the files after the change
 * @param expected the rules of the pack any of which may report it; none for a neutral change
 * @param tolerated the rules that may report a neutral change too, for that is debatable
 * @param twinOf the name of the weakening that a neutral change looks like; empty where there is none
 */
record Entry(
        String name,
        String because,
        Map<String, String> base,
        Map<String, String> head,
        List<String> expected,
        List<String> tolerated,
        String twinOf) {

    private static final Set<String> KEYS = Set.of("name", "because", "given", "edits", "expect", "allow", "twin-of");

    /** Reads an entry about a clean repository of that name. */
    static Entry read(String repository, Map<String, String> clean, YamlNode node) throws YamlException {
        for (YamlNode.Entry entry : node.entries()) {
            if (!KEYS.contains(entry.key().value())) {
                throw new YamlException(
                        entry.key().place(), "unknown key \"" + entry.key().value() + "\"");
            }
        }
        if (node.get("expect").isEmpty() || node.text("because").isEmpty()) {
            throw new YamlException(node.place(), "expected the keys \"because\" and \"expect\"");
        }
        Map<String, String> base = edited(clean, node, "given");
        String twinOf = node.text("twin-of");
        return new Entry(
                repository + "/" + node.text("name"),
                node.text("because"),
                base,
                edited(base, node, "edits"),
                node.get("expect").orElseThrow().texts(),
                node.get("allow").map(YamlNode::texts).orElse(List.of()),
                twinOf.isEmpty() ? "" : repository + "/" + twinOf);
    }

    private static Map<String, String> edited(Map<String, String> files, YamlNode node, String key)
            throws YamlException {
        Map<String, String> result = new TreeMap<>(files);
        List<Edit> edits = new ArrayList<>();
        for (YamlNode edit : node.get(key).map(YamlNode::items).orElse(List.of())) {
            edits.add(Edit.read(edit));
        }
        for (Edit edit : edits) {
            try {
                edit.apply(result);
            } catch (IllegalArgumentException e) {
                throw new YamlException(edit.node().place(), String.valueOf(e.getMessage()));
            }
        }
        return result;
    }

    boolean isNeutral() {
        return expected.isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
