package dev.guardrail.collect.claim;

import dev.guardrail.fact.Place;
import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON of an audit.
 *
 * @param entries the scalars and the empty lists of its blocks, in their order; blocks that are not JSON are left out
 */
public record Appendix(List<Entry> entries) {

    /**
     * A scalar or an empty list.
     *
     * @param path the keys to it, with dots; items of lists have {@code []}
     * @param key the last key
     * @param value its text; empty for an empty list
     * @param item a number that it shares with the others of its item of a list; 0 outside of lists
     */
    public record Entry(String path, String key, String value, int item, Place place, String quote) {}

    public Appendix {
        entries = List.copyOf(entries);
    }

    /** The JSON of an audit. */
    public static Appendix of(AuditDocument audit) {
        Map<Integer, List<Passage>> blocks = new LinkedHashMap<>();
        for (Passage passage : audit.passages()) {
            if (passage.kind() == Passage.Kind.CODE && passage.context().info().matches("(?i)jsonc?")) {
                blocks.computeIfAbsent(passage.context().block(), key -> new ArrayList<>())
                        .add(passage);
            }
        }
        List<Entry> entries = new ArrayList<>();
        for (List<Passage> block : blocks.values()) {
            try {
                YamlNode root =
                        JsonReader.readLenient(audit.path(), bytes(block)).root();
                collect(root, "", 0, entries);
            } catch (YamlException notJson) {
                // What is no JSON says nothing.
            }
        }
        List<Passage> code = blocks.values().stream().flatMap(List::stream).toList();
        return new Appendix(entries.stream().map(entry -> placed(entry, code)).toList());
    }

    /** An entry with its place in the file, which can differ from that in the text: HTML writes characters as entities. */
    private static Entry placed(Entry entry, List<Passage> code) {
        Place at = entry.place();
        return code.stream()
                .filter(line -> line.line(0) == at.line() && at.endLine() == at.line())
                .filter(line -> at.endColumn()
                        <= line.text().codePointCount(0, line.text().length()) + 1)
                .findFirst()
                .map(line -> line.place(at.path(), offset(line, at.column()), offset(line, at.endColumn())))
                .map(place -> new Entry(entry.path(), entry.key(), entry.value(), entry.item(), place, entry.quote()))
                .orElse(entry);
    }

    private static int offset(Passage line, int column) {
        return line.text().offsetByCodePoints(0, Math.max(0, column - 1));
    }

    /** The text of a block, at the lines that it has in the audit. */
    private static byte[] bytes(List<Passage> block) {
        StringBuilder text = new StringBuilder();
        int line = 1;
        for (Passage passage : block) {
            for (; line < passage.line(0); line++) {
                text.append('\n');
            }
            text.append(passage.text());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void collect(YamlNode node, String path, int item, List<Entry> entries) {
        if (node instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Entry pair : mapping.pairs()) {
                String key = pair.key().value();
                String inner = path.isEmpty() ? key : path + "." + key;
                if (pair.value() instanceof YamlNode.Scalar
                        || pair.value().entries().isEmpty()
                                && pair.value().items().isEmpty()) {
                    String quote = "\"" + key + "\": " + shown(pair.value());
                    entries.add(new Entry(
                            inner, key, pair.value().text(), item, pair.value().place(), quote));
                } else {
                    collect(pair.value(), inner, item, entries);
                }
            }
        }
        if (node instanceof YamlNode.Sequence sequence) {
            for (YamlNode each : sequence.elements()) {
                int own = entries.size() + 1;
                if (each instanceof YamlNode.Scalar) {
                    entries.add(new Entry(path + "[]", "", each.text(), own, each.place(), shown(each)));
                } else {
                    collect(each, path + "[]", own, entries);
                }
            }
        }
    }

    private static String shown(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            boolean quoted = scalar.style() == YamlNode.Style.QUOTED;
            return quoted ? "\"" + scalar.value() + "\"" : scalar.value();
        }
        return node instanceof YamlNode.Mapping ? "{}" : "[]";
    }
}
