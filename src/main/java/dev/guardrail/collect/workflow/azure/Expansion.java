package dev.guardrail.collect.workflow.azure;

import dev.guardrail.collect.workflow.pipeline.Omissions;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts together what a pipeline and its templates say, as Azure does before a run. What only a run decides is there with a
 * {@link #GUARD}.
 */
final class Expansion {

    /** A key of a stage, a job or a step that is there only on a condition: the condition. */
    static final String GUARD = "${{ if }}";

    private static final Pattern DIRECTIVE =
            Pattern.compile("\\$\\{\\{\\s*(if|elseif|else|each|insert)\\b((?:(?!}}).)*)}}", Pattern.DOTALL);

    /** What a condition that is not known does not add to a mapping: with it, a check would look weaker than it is. */
    private static final Set<String> WEAKENING = Set.of("continueOnError", "condition", "enabled");

    /** Templates in templates, as many as Azure allows. */
    private static final int TEMPLATES = 100;

    /** Nodes in nodes, those of templates included. */
    private static final int DEPTH = 500;

    /** In nodes, with a node for each hundred characters: more than real pipelines have. */
    private static final int LIMIT = 50_000;

    /** How much longer expressions may make a text, in characters. */
    private static final int GROWTH = 20_000;

    private final BiFunction<String, String, Optional<YamlNode>> files;
    private final Omissions omissions;
    private final Set<Gap> refused = new LinkedHashSet<>();
    private int visited;
    private int templates;
    private int doubts;

    /**
     * An expansion.
     *
     * @param files the template of a name, as a file names it
     * @param omissions what notes where a bound cuts
     */
    Expansion(BiFunction<String, String, Optional<YamlNode>> files, Omissions omissions) {
        this.files = files;
        this.omissions = omissions;
    }

    /** A pipeline as a whole: with the template that it extends. */
    YamlNode whole(YamlNode root, Scope scope) {
        Scope own = scope.within(Parameters.defaults(root)).withVariables(Parameters.variables(root, scope));
        YamlNode expanded = node(root, own, 0);
        Optional<YamlNode> base = expanded.get("extends");
        if (base.isEmpty()) {
            return expanded;
        }
        List<YamlNode.Entry> all = new ArrayList<>(expanded.entries());
        template(base.get(), own, 0).ifPresent(template -> all.addAll(template.entries()));
        return new YamlNode.Mapping(expanded.place(), all);
    }

    private YamlNode node(YamlNode node, Scope scope, int depth) {
        if (isFull(node.place())) {
            return node;
        }
        if (depth > DEPTH) {
            omissions.add(node.place(), "what is more than 500 nodes deep is not expanded");
            return node;
        }
        if (node instanceof YamlNode.Sequence list) {
            return new YamlNode.Sequence(list.place(), elements(list.elements(), scope, depth));
        }
        if (node instanceof YamlNode.Mapping map) {
            Scope own = scope.withVariables(Parameters.variables(map, scope));
            return new YamlNode.Mapping(map.place(), entries(map.pairs(), own, depth));
        }
        return inserted((YamlNode.Scalar) node, scope);
    }

    private YamlNode scalar(YamlNode.Scalar scalar, Scope scope) {
        String text = scalar.value();
        if (!text.contains("${{")) {
            return scalar;
        }
        String bare = text.strip();
        if (bare.startsWith("${{") && bare.indexOf("}}") == bare.length() - 2) {
            Optional<YamlNode> value = scope.evaluate(bare.substring(3, bare.length() - 2));
            if (value.isPresent() && !(value.get() instanceof YamlNode.Scalar)) {
                return value.get();
            }
        }
        String replaced = replaced(text, scope);
        if (replaced.length() > text.length() + GROWTH) {
            omissions.add(scalar.place(), "values of more than 20,000 characters are not put into a text");
            return scalar;
        }
        return new YamlNode.Scalar(scalar.place(), replaced, scalar.style(), scalar.source());
    }

    /** A text with the values of its expressions; those that are not known, and one without an end, stay. */
    private static String replaced(String text, Scope scope) {
        StringBuilder all = new StringBuilder();
        int done = 0;
        int start = text.indexOf("${{");
        while (start >= 0 && text.indexOf("}}", start) >= 0 && all.length() <= text.length() + GROWTH) {
            int end = text.indexOf("}}", start);
            all.append(text, done, start)
                    .append(scope.evaluate(text.substring(start + 3, end))
                            .filter(YamlNode.Scalar.class::isInstance)
                            .map(YamlNode::text)
                            .orElse(text.substring(start, end + 2)));
            done = end + 2;
            start = text.indexOf("${{", done);
        }
        return all.append(text, done, text.length()).toString();
    }

    /** A value that counts as much as what it brings. */
    private YamlNode inserted(YamlNode.Scalar scalar, Scope scope) {
        YamlNode value = scalar(scalar, scope);
        if (value != scalar) {
            count(value);
        }
        return visited > LIMIT && isFull(scalar.place()) ? scalar : value;
    }

    private void count(YamlNode value) {
        visited += 1 + value.text().length() / 100;
        if (visited <= LIMIT) {
            value.entries().forEach(entry -> count(entry.value()));
            if (value instanceof YamlNode.Sequence list) {
                list.elements().forEach(this::count);
            }
        }
    }

    /** Counts a node, and says whether it is one too many. */
    private boolean isFull(Place place) {
        visited++;
        if (visited > LIMIT) {
            omissions.add(place, "after 50,000 nodes, templates, loops and values are not expanded");
        }
        return visited > LIMIT;
    }

    private List<YamlNode> elements(List<YamlNode> elements, Scope scope, int depth) {
        List<YamlNode> all = new ArrayList<>();
        Choice choice = new Choice(scope);
        for (YamlNode element : elements) {
            List<YamlNode.Entry> pairs = element.entries();
            Matcher directive =
                    DIRECTIVE.matcher(pairs.size() == 1 ? pairs.get(0).key().value() : "");
            if (directive.matches()) {
                YamlNode body = pairs.get(0).value();
                for (Choice.Taken taken : choice.of(directive.group(1), directive.group(2))) {
                    if (isFull(body.place())) {
                        break;
                    }
                    doubts += taken.doubts();
                    elements(body.items(), taken.scope(), depth + 1).forEach(each -> all.add(taken.guarded(each)));
                    doubts -= taken.doubts();
                }
            } else if (element.get("template").isPresent()) {
                all.addAll(included(node(element, scope, depth + 1), scope, depth));
            } else {
                YamlNode expanded = node(element, scope, depth + 1);
                boolean spread = element instanceof YamlNode.Scalar && expanded instanceof YamlNode.Sequence;
                all.addAll(spread ? expanded.items() : List.of(expanded));
            }
        }
        return all;
    }

    /** What a template brings to a list; the entry itself where the template is not of this repository. */
    private List<YamlNode> included(YamlNode entry, Scope scope, int depth) {
        return template(entry, scope, depth)
                .map(root -> root.entries().stream()
                        .filter(part -> Set.of("stages", "jobs", "steps", "variables")
                                .contains(part.key().value()))
                        .flatMap(part -> part.value().items().stream())
                        .toList())
                .orElse(List.of(entry));
    }

    private Optional<YamlNode> template(YamlNode entry, Scope scope, int depth) {
        YamlNode name = entry.get("template").orElse(entry);
        if (templates == TEMPLATES) {
            omissions.add(name.place(), "templates in more than 100 other templates are left out");
            return Optional.empty();
        }
        Optional<YamlNode> written = files.apply(name.place().path(), name.text());
        if (doubts == 0) {
            written.ifPresent(root -> refused.addAll(Arguments.refused(root, entry)));
        }
        templates++;
        Optional<YamlNode> template =
                written.map(root -> node(root, scope.within(Parameters.given(root, entry)), depth + 1));
        templates--;
        return template;
    }

    /** What Azure refuses of the parameters that templates are given. */
    Set<Gap> refused() {
        return refused;
    }

    private List<YamlNode.Entry> entries(List<YamlNode.Entry> pairs, Scope scope, int depth) {
        Map<String, YamlNode.Entry> all = new LinkedHashMap<>();
        Choice choice = new Choice(scope);
        for (YamlNode.Entry entry : pairs) {
            Matcher directive = DIRECTIVE.matcher(entry.key().value());
            if (entry.key().value().equals(GUARD) || !directive.matches()) {
                YamlNode.Scalar key = (YamlNode.Scalar) key(entry.key(), scope);
                all.put(key.value(), new YamlNode.Entry(key, node(entry.value(), scope, depth + 1)));
            } else if (directive.group(1).equals("insert")) {
                node(entry.value(), scope, depth + 1)
                        .entries()
                        .forEach(each -> all.put(each.key().value(), each));
            } else {
                for (Choice.Taken taken : choice.of(directive.group(1), directive.group(2))) {
                    if (isFull(entry.key().place())) {
                        break;
                    }
                    doubts += taken.doubts();
                    List<YamlNode.Entry> own = entries(entry.value().entries(), taken.scope(), depth + 1);
                    doubts -= taken.doubts();
                    for (YamlNode.Entry each : own) {
                        if (taken.guard().isEmpty()) {
                            all.put(each.key().value(), each);
                        } else if (!WEAKENING.contains(each.key().value())) {
                            all.putIfAbsent(each.key().value(), each);
                        }
                    }
                }
            }
        }
        return List.copyOf(all.values());
    }

    private YamlNode key(YamlNode.Scalar key, Scope scope) {
        YamlNode value = scalar(key, scope);
        return value instanceof YamlNode.Scalar ? value : key;
    }
}
