package dev.guardrail.yaml;

import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Converts the nodes that SnakeYAML composes. Each node is converted once, however many aliases refer to it, so nested
 * aliases do not enlarge the result.
 */
final class NodeConverter {

    /**
     * In nodes and characters: twice as many as the largest workflow has without aliases. GitHub, too, refuses a
     * document that needs much memory.
     */
    private static final long SIZE_LIMIT = 1 << 21;

    private final String path;
    private final List<String> lines;
    private final boolean merges;
    private final boolean last;
    private final IdentityHashMap<Node, YamlNode> converted = new IdentityHashMap<>();
    private final Set<Node> underway = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Node, Long> sizes = new IdentityHashMap<>();
    private final List<YamlNode.Scalar> duplicates = new ArrayList<>();
    private final List<YamlDocument.Tag> tags = new ArrayList<>();
    private final Set<Node> anchored = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<YamlDocument.Tag> unusedAnchors = new ArrayList<>();
    private int knownLine;
    private int knownColumn;
    private int knownOffset;

    /**
     * A converter of one document.
     *
     * @param merges whether {@code <<} merges mappings
     * @param last whether the last value of a key counts where a mapping has several, and not the first
     */
    NodeConverter(String path, List<String> lines, boolean merges, boolean last) {
        this.path = path;
        this.lines = lines;
        this.merges = merges;
        this.last = last;
    }

    List<YamlDocument.Tag> tags() {
        return tags;
    }

    /** The anchors that no alias refers to, once the root is converted. */
    List<YamlDocument.Tag> unusedAnchors() {
        anchored.forEach(node -> unusedAnchors.add(new YamlDocument.Tag(place(node), node.getAnchor())));
        unusedAnchors.sort(Comparator.comparing(YamlDocument.Tag::place));
        return unusedAnchors;
    }

    List<YamlNode.Scalar> duplicates() {
        return duplicates;
    }

    YamlNode convert(Node node) throws YamlException {
        YamlNode known = converted.get(node);
        if (known != null) {
            anchored.remove(node);
            return known;
        }
        if (node.getAnchor() != null) {
            anchored.add(node);
        }
        if (!underway.add(node)) {
            throw new YamlException(place(node), "the alias refers to a node that contains it");
        }
        YamlNode result;
        if (node instanceof MappingNode mapping) {
            result = mapping(mapping);
        } else if (node instanceof SequenceNode sequence) {
            List<YamlNode> elements = new ArrayList<>();
            for (Node element : sequence.getValue()) {
                elements.add(convert(element));
            }
            result = sequence(node, elements);
        } else {
            result = scalar((ScalarNode) node);
        }
        underway.remove(node);
        converted.put(node, result);
        sizes.put(node, size(node));
        return result;
    }

    /** A list; one with the tag of GitLab's references, as the only value of a mapping whose key is the tag. */
    private YamlNode sequence(Node node, List<YamlNode> elements) {
        YamlNode.Sequence list = new YamlNode.Sequence(place(node), elements);
        if (!node.getTag().getValue().equals(YamlNode.REFERENCE)) {
            return list;
        }
        YamlNode.Scalar key = new YamlNode.Scalar(list.place(), YamlNode.REFERENCE, YamlNode.Style.PLAIN, List.of());
        return new YamlNode.Mapping(list.place(), List.of(new YamlNode.Entry(key, list)));
    }

    /** How many nodes and characters a reader visits if it follows every alias. */
    private long size(Node node) throws YamlException {
        long size = 1;
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                size += ((ScalarNode) tuple.getKeyNode()).getValue().length() + size(sizes.get(tuple.getValueNode()));
            }
        } else if (node instanceof SequenceNode sequence) {
            for (Node element : sequence.getValue()) {
                size += size(sizes.get(element));
            }
        } else {
            size += ((ScalarNode) node).getValue().length();
        }
        if (size > SIZE_LIMIT) {
            throw new YamlException(
                    place(node),
                    "too large with its aliases resolved: the limit is " + SIZE_LIMIT + " characters and nodes");
        }
        return size;
    }

    private static long size(@Nullable Long measured) {
        return measured == null ? 0 : measured;
    }

    private YamlNode.Mapping mapping(MappingNode node) throws YamlException {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        Map<String, YamlNode.Entry> merged = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
                throw new YamlException(place(tuple.getKeyNode()), "expected a key that is a text");
            }
            YamlNode.Scalar key = scalar(keyNode);
            YamlNode value = convert(tuple.getValueNode());
            if (merges && key.value().equals("<<") && key.style() == YamlNode.Style.PLAIN) {
                merge(key, value, merged);
            } else {
                add(new YamlNode.Entry(key, value), entries);
            }
        }
        merged.forEach(entries::putIfAbsent);
        return new YamlNode.Mapping(place(node), List.copyOf(entries.values()));
    }

    private void add(YamlNode.Entry entry, Map<String, YamlNode.Entry> entries) {
        YamlNode.Entry other = entries.putIfAbsent(entry.key().value(), entry);
        if (other != null) {
            duplicates.add(last ? other.key() : entry.key());
            entries.put(entry.key().value(), last ? entry : other);
        }
    }

    /** Collects merged entries. The mapping's own keys override them, and the first of several merged mappings wins. */
    private void merge(YamlNode.Scalar key, YamlNode value, Map<String, YamlNode.Entry> merged) throws YamlException {
        List<YamlNode> sources = value instanceof YamlNode.Sequence sequence ? sequence.elements() : List.of(value);
        for (YamlNode source : sources) {
            if (!(source instanceof YamlNode.Mapping)) {
                throw new YamlException(key.place(), "expected a mapping to merge, found " + source.description());
            }
            source.entries().forEach(entry -> merged.putIfAbsent(entry.key().value(), entry));
        }
    }

    private YamlNode.Scalar scalar(ScalarNode node) {
        YamlNode.Style style = switch (node.getScalarStyle()) {
            case PLAIN, JSON_SCALAR_STYLE -> YamlNode.Style.PLAIN;
            case LITERAL -> YamlNode.Style.LITERAL;
            case FOLDED -> YamlNode.Style.FOLDED;
            default -> YamlNode.Style.QUOTED;
        };
        boolean nothing = style == YamlNode.Style.PLAIN && node.getTag().equals(Tag.NULL);
        Place place = place(node);
        List<String> source = lines.subList(place.line() - 1, Math.min(place.endLine(), lines.size()));
        if (isTagged(node, place)) {
            tags.add(new YamlDocument.Tag(place, tag(node)));
            nothing = true;
        }
        return new YamlNode.Scalar(place, nothing ? "" : node.getValue(), style, source);
    }

    /** Whether a scalar has a tag that YAML does not define. The effect of such a tag on the text is not known. */
    private boolean isTagged(ScalarNode node, Place place) {
        if (node.getTag().startsWith("!")) {
            return true;
        }
        String line = place.line() <= lines.size() ? lines.get(place.line() - 1) : "";
        int start = offset(place.line(), line, place.column() - 1);
        return line.startsWith("!", start) && (start + 1 == line.length() || line.charAt(start + 1) == ' ');
    }

    /** The offset of a column. Scalars come in the order of the text, so a long line is scanned only once. */
    private int offset(int number, String line, int column) {
        if (number != knownLine || column < knownColumn) {
            knownLine = number;
            knownColumn = 0;
            knownOffset = 0;
        }
        while (knownColumn < column && knownOffset < line.length()) {
            knownOffset += Character.charCount(line.codePointAt(knownOffset));
            knownColumn++;
        }
        return knownOffset;
    }

    private static String tag(ScalarNode node) {
        return node.getTag().startsWith("!") ? node.getTag().getValue() : "!";
    }

    /**
     * The place of a node. The end mark of a block scalar is at the start of the next line; its place ends with its
     * last line.
     */
    private Place place(Node node) {
        int line = node.getStartMark().getLine() + 1;
        int column = node.getStartMark().getColumn() + 1;
        int endLine = node.getEndMark().getLine() + 1;
        int endColumn = node.getEndMark().getColumn() + 1;
        while (endLine > line && (endColumn == 1 || blankBefore(endLine, endColumn))) {
            endLine--;
            endColumn = endLine <= lines.size() ? codePoints(lines.get(endLine - 1)) + 1 : 1;
        }
        return new Place(path, Math.min(line, Math.max(1, lines.size())), column, Math.max(endLine, line), endColumn);
    }

    private boolean blankBefore(int line, int column) {
        if (line > lines.size()) {
            return true;
        }
        String text = lines.get(line - 1);
        return text.substring(0, text.offsetByCodePoints(0, Math.min(column - 1, codePoints(text))))
                .isBlank();
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }
}
