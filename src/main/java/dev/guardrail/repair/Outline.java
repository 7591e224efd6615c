package dev.guardrail.repair;

import dev.guardrail.fact.Place;
import dev.guardrail.finding.RepairChange.Owner;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlNode.Entry;
import dev.guardrail.yaml.YamlNode.Mapping;
import dev.guardrail.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A YAML file that can be repaired: its text, and the nodes with their places. */
record Outline(FileText text, YamlDocument document, Meaning meaning) {

    /**
     * A mapping with its pointer.
     *
     * @param level what it is
     */
    record Found(Mapping mapping, String pointer, Level level) {

        /** A mapping within this. */
        Found in(String key, Mapping inner) {
            return new Found(inner, Meaning.pointer(pointer, key), Level.OTHER);
        }
    }

    /**
     * Reads a text.
     *
     * @throws RepairException if it is not one YAML document with each key once
     */
    static Outline of(FileText text) throws RepairException {
        try {
            YamlDocument document = YamlReader.readWithoutMerging(text.path(), text.bytes())
                    .orElseThrow(() -> new RepairException("the file is empty"));
            if (!document.duplicates().isEmpty()) {
                YamlNode.Scalar key = document.duplicates().get(0);
                throw new RepairException("line " + key.place().line() + " repeats the key `" + key.value() + "`");
            }
            return new Outline(text, document, Meaning.of(document.root()));
        } catch (YamlException e) {
            throw new RepairException("the file is no YAML: " + e.getMessage());
        }
    }

    /** The mapping that a repair names. */
    Found owner(Owner owner) throws RepairException {
        return find(owner).orElseThrow(() -> new RepairException("the file has no longer " + owner));
    }

    private Optional<Found> find(Owner owner) {
        Optional<Place> start = owner.start();
        if (start.isPresent()) {
            return update(start.get());
        }
        Optional<Found> outer = mapping(document.root(), "", Level.FILE);
        if (!owner.job().isEmpty()) {
            outer = outer.flatMap(root -> inner(root, "jobs", Level.OTHER))
                    .flatMap(jobs -> inner(jobs, owner.job(), Level.JOB));
        } else if (owner.step() > 0) {
            outer = outer.flatMap(root -> inner(root, "runs", Level.OTHER));
        }
        return owner.step() == 0 ? outer : outer.flatMap(all -> step(all, owner.step()));
    }

    /** The steps of a parallel group count like any other. */
    private static Optional<Found> step(Found outer, int number) {
        List<Optional<Found>> steps = new ArrayList<>();
        String pointer = Meaning.pointer(outer.pointer(), "steps");
        addSteps(outer.mapping().get("steps"), pointer, steps);
        return number > steps.size() ? Optional.empty() : steps.get(number - 1);
    }

    private static void addSteps(Optional<YamlNode> list, String pointer, List<Optional<Found>> steps) {
        List<YamlNode> items = list.map(YamlNode::items).orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            String at = Meaning.pointer(pointer, String.valueOf(i));
            Optional<YamlNode> group = items.get(i).get("parallel");
            if (group.isPresent()) {
                addSteps(group, Meaning.pointer(at, "parallel"), steps);
            } else {
                steps.add(mapping(items.get(i), at, Level.STEP));
            }
        }
    }

    private static Optional<Found> inner(Found outer, String key, Level level) {
        return outer.mapping().get(key).flatMap(node -> mapping(node, Meaning.pointer(outer.pointer(), key), level));
    }

    private static Optional<Found> mapping(YamlNode node, String pointer, Level level) {
        return node instanceof Mapping mapping ? Optional.of(new Found(mapping, pointer, level)) : Optional.empty();
    }

    /** The entry of {@code updates} that begins last before a place. */
    private Optional<Found> update(Place at) {
        int offset = text.offset(at.line(), at.column());
        List<YamlNode> items =
                document.root().get("updates").map(YamlNode::items).orElse(List.of());
        Optional<Found> found = Optional.empty();
        for (int i = 0; i < items.size(); i++) {
            if (start(items.get(i)) <= offset) {
                found = mapping(items.get(i), Meaning.pointer("/updates", String.valueOf(i)), Level.OTHER);
            }
        }
        return found;
    }

    /** The events that start the workflow. */
    List<String> events() {
        YamlNode on = document.root().get("on").orElse(document.root());
        return on.entries().isEmpty()
                ? on.texts()
                : on.entries().stream().map(entry -> entry.key().value()).toList();
    }

    /** What the scalar at an offset takes of the text. */
    Optional<Operators.Part> scalarAt(int offset) {
        return scalarAt(document.root(), offset);
    }

    private Optional<Operators.Part> scalarAt(YamlNode node, int offset) {
        if (node instanceof YamlNode.Scalar) {
            boolean within = start(node) <= offset && offset < end(node);
            return within ? Optional.of(new Operators.Part(start(node), end(node))) : Optional.empty();
        }
        List<YamlNode> parts = node.entries().isEmpty()
                ? node.items()
                : node.entries().stream().map(Entry::value).toList();
        return parts.stream()
                .map(part -> scalarAt(part, offset))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<Entry> entry(Mapping mapping, String key) {
        return mapping.pairs().stream()
                .filter(entry -> entry.key().value().equals(key))
                .findFirst();
    }

    int start(YamlNode node) {
        return text.offset(node.place().line(), node.place().column());
    }

    int end(YamlNode node) {
        return text.offset(node.place().endLine(), node.place().endColumn());
    }

    /** Where the colon of an entry is. */
    int colon(Entry entry) throws RepairException {
        int key = end(entry.key());
        int colon = text.text().indexOf(':', key);
        if (colon < 0 || !text.text().substring(key, colon).isBlank()) {
            throw new RepairException("the key `" + entry.key().value() + "` is written in an unusual form");
        }
        return colon;
    }

    /** Whether the value of an entry is written elsewhere, behind an anchor. */
    boolean isAlias(Entry entry) {
        return start(entry.value()) < end(entry.key());
    }

    boolean isEmpty(Entry entry) {
        return entry.value() instanceof YamlNode.Scalar scalar
                && scalar.value().isEmpty()
                && start(scalar) == end(scalar);
    }

    /** Whether a mapping or a sequence is written in braces or brackets. */
    boolean isFlow(YamlNode node) {
        if (node instanceof YamlNode.Scalar) {
            return false;
        }
        int limit = node.entries().isEmpty()
                ? end(node)
                : start(node.entries().get(0).key());
        String opening = text.text().substring(Math.min(start(node), limit), limit);
        return opening.indexOf('{') >= 0 || opening.indexOf('[') >= 0;
    }

    /** How far an entry of a block mapping is indented. */
    static int indentation(Entry entry) {
        return entry.key().place().column() - 1;
    }

    /** The last line of an entry of a block mapping, without comments and empty lines behind it. */
    int lastLine(Entry entry) {
        int first = entry.key().place().line();
        int last = isAlias(entry) || isOpenEnded(entry.value())
                ? first
                : Math.max(first, entry.value().place().endLine());
        boolean keeps = keepsEmptyLines(entry);
        for (int line = first + 1; line <= text.lines(); line++) {
            String written = text.line(line);
            if (belongs(written, entry)) {
                last = Math.max(last, line);
            } else if (keeps && written.isBlank() && last == line - 1 && line < text.lines()) {
                last = line;
            } else if (!written.isBlank() && !written.strip().startsWith("#") && line > last) {
                break;
            }
        }
        return last;
    }

    /** Whether the parser says where a node ends only up to the node behind it. */
    private boolean isOpenEnded(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.style() == YamlNode.Style.LITERAL || scalar.style() == YamlNode.Style.FOLDED;
        }
        return !isFlow(node);
    }

    private static boolean belongs(String line, Entry entry) {
        String stripped = line.stripLeading();
        int depth = line.length() - stripped.length();
        boolean item =
                entry.value() instanceof YamlNode.Sequence && (stripped.startsWith("- ") || stripped.equals("-"));
        return !stripped.isEmpty() && (depth > indentation(entry) || depth == indentation(entry) && item);
    }

    /** Whether the empty lines behind a block scalar are a part of it. */
    private boolean keepsEmptyLines(Entry entry) {
        return entry.value() instanceof YamlNode.Scalar scalar
                && isOpenEnded(scalar)
                && text.line(entry.key().place().line()).matches(".*[|>][0-9]?\\+[0-9]?\\s*(#.*)?");
    }
}
