package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.collect.workflow.pipeline.Omissions;
import dev.guardrail.fact.Gap;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts together what the files of a pipeline say, as GitLab does: mappings are merged, anything else replaces. */
final class Merging {

    /** More levels of {@code extends} and {@code !reference} than GitLab takes. */
    static final int DEPTH = 12;

    /** What GitLab says of what refers to more. */
    private static final String TOO_DEEP = "`!reference` leads in a circle, or through more than 10 others";

    /** What references bring to one job, in nodes: far more than a job has. */
    private static final int LIMIT = 20_000;

    private final Map<String, YamlNode.Entry> entries;
    private final Map<Parent, YamlNode> parents = new HashMap<>();
    private final Omissions omissions = new Omissions();
    private final Set<Gap> refused = new LinkedHashSet<>();
    private final Set<Gap> missing = new LinkedHashSet<>();
    private int brought;

    /** A hidden or other job that others extend, so many levels up. */
    private record Parent(String name, int depth) {}

    Merging(YamlNode pipeline) {
        this.entries = new LinkedHashMap<>();
        pipeline.entries().forEach(entry -> entries.put(entry.key().value(), entry));
    }

    /** One mapping over another one. */
    static YamlNode over(YamlNode below, YamlNode above) {
        if (!(below instanceof YamlNode.Mapping) || !(above instanceof YamlNode.Mapping)) {
            return above;
        }
        Map<String, YamlNode.Entry> all = new LinkedHashMap<>();
        below.entries().forEach(entry -> all.put(entry.key().value(), entry));
        for (YamlNode.Entry entry : above.entries()) {
            YamlNode.Entry old = all.get(entry.key().value());
            all.put(
                    entry.key().value(),
                    old == null ? entry : new YamlNode.Entry(entry.key(), over(old.value(), entry.value())));
        }
        return new YamlNode.Mapping(above.place(), List.copyOf(all.values()));
    }

    /** A job with what it extends, what it refers to, and the defaults. */
    YamlNode job(YamlNode.Entry job) {
        brought = 0;
        YamlNode whole =
                referring(extended(job.value(), new HashSet<>(Set.of(job.key().value())), 0), 0);
        return defaults(whole);
    }

    /** A part of the pipeline, with what it refers to. */
    Optional<YamlNode> part(String key) {
        return Optional.ofNullable(entries.get(key)).map(entry -> referring(entry.value(), 0));
    }

    /** What bounds have left out so far. */
    List<Gap> omitted() {
        return omissions.gaps();
    }

    /** What GitLab refuses of the references that were followed so far. */
    Set<Gap> refused() {
        return refused;
    }

    /** The references so far to what there is not, which GitLab refuses where no other file has it. */
    Set<Gap> missing() {
        return missing;
    }

    private YamlNode extended(YamlNode job, Set<String> seen, int depth) {
        YamlNode below = new YamlNode.Mapping(job.place(), List.of());
        for (String parent : job.get("extends").map(YamlNode::texts).orElse(List.of())) {
            YamlNode.Entry entry = entries.get(parent);
            if (entry != null && depth < DEPTH && seen.add(parent)) {
                below = over(below, parent(parent, entry.value(), seen, depth + 1));
                seen.remove(parent);
            }
        }
        return over(below, job);
    }

    /** A parent as a whole, put together once however many ways lead to it. */
    private YamlNode parent(String name, YamlNode written, Set<String> seen, int depth) {
        Parent parent = new Parent(name, depth);
        YamlNode known = parents.get(parent);
        if (known == null) {
            known = extended(written, seen, depth);
            parents.put(parent, known);
        }
        return known;
    }

    private YamlNode referring(YamlNode node, int depth) {
        brought += depth > 0 ? 1 : 0;
        if (depth > DEPTH) {
            refused.add(Refusals.gap(node.place(), TOO_DEEP));
            return node;
        }
        if (brought > LIMIT) {
            omissions.add(node.place(), "what `!reference` brings to one job beyond 20,000 nodes is left out");
            return node;
        }
        Optional<YamlNode> referred = referred(node);
        if (referred.isPresent()) {
            return referring(referred.get(), depth + 1);
        }
        if (node instanceof YamlNode.Sequence list) {
            List<YamlNode> elements = new ArrayList<>();
            for (YamlNode element : list.elements()) {
                YamlNode resolved = referring(element, depth);
                if (element.get(YamlNode.REFERENCE).isPresent() && resolved instanceof YamlNode.Sequence inner) {
                    elements.addAll(inner.elements());
                } else {
                    elements.add(resolved);
                }
            }
            return new YamlNode.Sequence(list.place(), elements);
        }
        return node instanceof YamlNode.Mapping mapping
                ? new YamlNode.Mapping(
                        mapping.place(),
                        mapping.pairs().stream()
                                .map(entry -> new YamlNode.Entry(entry.key(), referring(entry.value(), depth)))
                                .toList())
                : node;
    }

    /** What a reference names; nothing where it names what another file has. */
    private Optional<YamlNode> referred(YamlNode node) {
        Optional<List<String>> names = node.get(YamlNode.REFERENCE).map(YamlNode::texts);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Optional<YamlNode> found = Optional.empty();
        for (String name : names.get()) {
            found = found.isEmpty() && name.equals(names.get().get(0))
                    ? Optional.ofNullable(entries.get(name))
                            .map(entry -> extended(entry.value(), new HashSet<>(Set.of(name)), 0))
                    : found.flatMap(part -> part.get(name));
            if (found.isEmpty()) {
                missing.add(Refusals.gap(
                        node.place(),
                        "`!reference` names `" + String.join("`, `", names.get()) + "`, which there is not"));
                return Optional.of(new YamlNode.Sequence(node.place(), List.of()));
            }
        }
        return found;
    }

    private YamlNode defaults(YamlNode job) {
        YamlNode inherited =
                job.get("inherit").flatMap(inherit -> inherit.get("default")).orElse(job);
        boolean none = inherited.text().equals("false");
        boolean some = inherited instanceof YamlNode.Sequence;
        List<YamlNode.Entry> all = new ArrayList<>(job.entries());
        for (String key : Keywords.DEFAULTS) {
            boolean wanted = !none && (!some || inherited.texts().contains(key));
            if (wanted && job.get(key).isEmpty()) {
                part("default")
                        .flatMap(defaults -> entry(defaults, key))
                        .or(() -> Optional.ofNullable(entries.get(key)))
                        .ifPresent(entry -> all.add(new YamlNode.Entry(entry.key(), referring(entry.value(), 0))));
            }
        }
        return new YamlNode.Mapping(job.place(), all);
    }

    private static Optional<YamlNode.Entry> entry(YamlNode node, String key) {
        return node.entries().stream()
                .filter(entry -> entry.key().value().equals(key))
                .findFirst();
    }
}
