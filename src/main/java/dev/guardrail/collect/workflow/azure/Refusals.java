package dev.guardrail.collect.workflow.azure;

import dev.guardrail.fact.Gap;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what keeps Azure from starting a pipeline that is put together: names of stages or jobs that are there twice, or not at
 * all, and stages or jobs that wait for each other. Of a list that only a run or another repository knows as a whole, it says
 * nothing.
 */
final class Refusals {

    /** As many names of a circle as a sentence has. */
    private static final int SHOWN = 10;

    private final String noun;
    private final List<YamlNode> parts;
    private final Map<String, Integer> named = new HashMap<>();
    private final Set<Gap> gaps = new LinkedHashSet<>();

    private Refusals(String noun, List<YamlNode> parts) {
        this.noun = noun;
        this.parts = parts;
    }

    static Set<Gap> of(YamlNode pipeline) {
        Set<Gap> gaps = new LinkedHashSet<>();
        List<YamlNode> stages = items(pipeline, "stages");
        gaps.addAll(new Refusals("stage", stages).all());
        stages.forEach(stage -> gaps.addAll(new Refusals("job", items(stage, "jobs")).all()));
        gaps.addAll(new Refusals("job", items(pipeline, "jobs")).all());
        return gaps;
    }

    private static List<YamlNode> items(YamlNode node, String key) {
        return node.get(key).map(YamlNode::items).orElse(List.of());
    }

    private Set<Gap> all() {
        boolean known = parts.stream()
                .allMatch(part -> Names.written(part).isPresent()
                        && Names.isKnown(Names.of(part))
                        && JobFacts.needs(part).stream().allMatch(Names::isKnown));
        if (known) {
            twice();
            for (int i = 0; i < parts.size(); i++) {
                named.putIfAbsent(key(Names.of(parts.get(i))), i);
            }
            parts.forEach(this::unknown);
            circle();
        }
        return gaps;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What is there on a condition may be an alternative to what has the same name. */
    private static boolean isSure(YamlNode part) {
        return part.get(Expansion.GUARD).isEmpty();
    }

    private void twice() {
        Set<String> seen = new HashSet<>();
        for (YamlNode part : parts) {
            String name = Names.of(part);
            if (!name.isEmpty() && isSure(part) && !seen.add(name)) {
                refuse(part, "there are two " + noun + "s `" + name + "`");
            }
        }
    }

    private void unknown(YamlNode part) {
        for (YamlNode need : part.get("dependsOn").map(YamlNode::items).orElse(List.of())) {
            if (isSure(part)
                    && need instanceof YamlNode.Scalar name
                    && !name.value().isEmpty()
                    && !named.containsKey(key(name.value()))) {
                gaps.add(Names.refused(
                        name.place(),
                        noun + " `" + Names.of(part) + "` depends on `" + name.value() + "`, which there is not"));
            }
        }
    }

    /** What waits for nothing that is still there is taken away, until only circles and what waits for them are left. */
    private void circle() {
        List<Set<Integer>> needs = new ArrayList<>();
        List<List<Integer>> after = new ArrayList<>();
        parts.forEach(part -> after.add(new ArrayList<>()));
        Deque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < parts.size(); i++) {
            Set<Integer> own = needs(i);
            needs.add(own);
            int part = i;
            own.forEach(need -> after.get(need).add(part));
            if (own.isEmpty()) {
                ready.add(i);
            }
        }
        while (!ready.isEmpty()) {
            int done = ready.remove();
            for (int next : after.get(done)) {
                needs.get(next).remove(done);
                if (needs.get(next).isEmpty()) {
                    ready.add(next);
                }
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!needs.get(i).isEmpty()) {
                round(i, needs);
                return;
            }
        }
    }

    private Set<Integer> needs(int part) {
        Set<Integer> all = new HashSet<>();
        YamlNode node = parts.get(part);
        if (noun.equals("stage") && part > 0 && node.get("dependsOn").isEmpty()) {
            all.add(part - 1);
        }
        JobFacts.needs(node)
                .forEach(need -> Optional.ofNullable(named.get(key(need))).ifPresent(all::add));
        all.removeIf(other -> !isSure(parts.get(other)) || !isSure(node));
        return all;
    }

    /** Goes from a part that waits for a circle into the circle, and once around. */
    private void round(int first, List<Set<Integer>> needs) {
        List<Integer> path = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int at = first;
        while (seen.add(at)) {
            path.add(at);
            at = needs.get(at).iterator().next();
        }
        List<Integer> round = path.subList(path.indexOf(at), path.size());
        String names = round.stream()
                .limit(SHOWN)
                .map(part -> "`" + Names.of(parts.get(part)) + "`")
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        String more = round.size() > SHOWN ? " and " + (round.size() - SHOWN) + " more" : "";
        String what = round.size() == 1
                ? noun + " " + names + " depends on itself"
                : noun + "s depend on each other: " + names + more;
        refuse(parts.get(at), what);
    }

    private void refuse(YamlNode part, String what) {
        gaps.add(Names.refused(Names.written(part).map(YamlNode.Scalar::place).orElse(part.place()), what));
    }
}
