package dev.guardrail.collect.strictness;

import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Brings documents that are built in another way into the form that options are found in. */
final class Shapes {

    /** Says of a tool without settings that it is there. */
    static final YamlNode.Entry PRESENT =
            new YamlNode.Entry(Documents.scalar(Place.file(""), ""), Documents.scalar(Place.file(""), ""));

    private Shapes() {}

    /** The configurations of a plugin of Maven, from one that may be there. */
    static UnaryOperator<YamlNode> plugin(String artifact) {
        return root -> {
            List<YamlNode.Entry> entries = new ArrayList<>();
            root.entries().stream()
                    .filter(plugin -> plugin.key().value().equals(artifact))
                    .forEach(plugin -> {
                        entries.addAll(plugin.value().entries());
                        entries.add(PRESENT);
                    });
            return Documents.mapping(root.place().path(), entries);
        };
    }

    /** The same of what Maven always runs. */
    static UnaryOperator<YamlNode> always(String artifact) {
        return root -> {
            List<YamlNode.Entry> entries =
                    new ArrayList<>(plugin(artifact).apply(root).entries());
            entries.add(PRESENT);
            return Documents.mapping(root.place().path(), entries);
        };
    }

    /** The object literals of a program as one. */
    static YamlNode merged(YamlNode root) {
        if (!(root instanceof YamlNode.Sequence literals)) {
            return root;
        }
        List<YamlNode.Entry> entries = new ArrayList<>();
        literals.elements().forEach(literal -> entries.addAll(literal.entries()));
        return Documents.mapping(root.place().path(), entries);
    }

    /** What is said of Error Prone, where it is used, among the settings of the compiler. */
    static UnaryOperator<YamlNode> errorProne(UnaryOperator<YamlNode> compiler) {
        return root -> {
            List<YamlNode.Entry> entries = new ArrayList<>(compiler.apply(root).entries());
            boolean used = entries.stream()
                    .anyMatch(entry -> entry.key().value().contains("errorprone")
                            || CompilerArguments.useErrorProne(entry.value()));
            return Documents.mapping(root.place().path(), used ? entries : List.of());
        };
    }

    /** ESLint's flat configuration: each literal is about its own files. */
    static YamlNode flat(YamlNode root) {
        if (!(root instanceof YamlNode.Sequence literals)) {
            return root;
        }
        List<YamlNode.Entry> entries = new ArrayList<>();
        YamlNode marker = Documents.scalar(root.place(), Presets.FLAT);
        entries.add(new YamlNode.Entry(Documents.scalar(root.place(), "extends"), marker));
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

    /** pytest's options, which are in {@code ini_options} or, from version 9 on, not. */
    static YamlNode pytest(YamlNode root) {
        return root.get("ini_options").orElse(root);
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
