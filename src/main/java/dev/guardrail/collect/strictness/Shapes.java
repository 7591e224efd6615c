package dev.guardrail.collect.strictness;

import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** Brings documents that are built in another way into the form that options are found in. */
final class Shapes {

    private Shapes() {}

    /** The object literals of a program as one. */
    static YamlNode merged(YamlNode root) {
        if (!(root instanceof YamlNode.Sequence literals)) {
            return root;
        }
        List<YamlNode.Entry> entries = new ArrayList<>();
        literals.elements().forEach(literal -> entries.addAll(literal.entries()));
        return Documents.mapping(root.place().path(), entries);
    }

    /** ESLint's flat configuration: each literal is about its own files. */
    static YamlNode flat(YamlNode root) {
        if (!(root instanceof YamlNode.Sequence literals)) {
            return root;
        }
        List<YamlNode.Entry> entries = new ArrayList<>();
        List<YamlNode> overrides = new ArrayList<>();
        for (YamlNode literal : literals.elements()) {
            boolean about = literal.get("files").isPresent();
            boolean ignores =
                    literal.get("ignores").isPresent() && literal.get("rules").isEmpty();
            if (about || literal.get("rules").isPresent()) {
                overrides.add(literal);
            }
            if (ignores && !about || literal.get("presets").isPresent()) {
                entries.addAll(literal.entries());
            }
        }
        String path = root.place().path();
        entries.add(new YamlNode.Entry(
                Documents.scalar(root.place(), "overrides"), new YamlNode.Sequence(root.place(), overrides)));
        return Documents.mapping(path, entries);
    }

    /** mypy's INI files: a section {@code [mypy-a.*,b]} is about these modules. */
    static YamlNode mypy(YamlNode root) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        root.get("mypy").ifPresent(section -> entries.addAll(section.entries()));
        List<YamlNode> overrides = new ArrayList<>();
        for (YamlNode.Entry section : root.entries()) {
            String name = section.key().value();
            if (name.startsWith("mypy-")) {
                List<YamlNode.Entry> about = new ArrayList<>(section.value().entries());
                about.add(new YamlNode.Entry(
                        Documents.scalar(section.key().place(), "module"),
                        Documents.scalar(section.key().place(), name.substring("mypy-".length()))));
                overrides.add(Documents.mapping(root.place().path(), about));
            }
        }
        if (!overrides.isEmpty()) {
            entries.add(new YamlNode.Entry(
                    Documents.scalar(root.place(), "overrides"), new YamlNode.Sequence(root.place(), overrides)));
        }
        return Documents.mapping(root.place().path(), entries);
    }

    /** Sections {@code [coverage:run]} as {@code [run]}. */
    static YamlNode coverage(YamlNode root) {
        String prefix = "coverage:";
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (YamlNode.Entry section : root.entries()) {
            String name = section.key().value();
            if (name.startsWith(prefix)) {
                entries.add(new YamlNode.Entry(
                        Documents.scalar(section.key().place(), name.substring(prefix.length())), section.value()));
            }
        }
        return Documents.mapping(root.place().path(), entries);
    }

    /** pylint's options, whatever their sections are called. */
    static YamlNode sections(YamlNode root) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        root.entries().forEach(section -> {
            if (section.value() instanceof YamlNode.Mapping) {
                entries.addAll(section.value().entries());
            } else {
                entries.add(section);
            }
        });
        return Documents.mapping(root.place().path(), entries);
    }
}
