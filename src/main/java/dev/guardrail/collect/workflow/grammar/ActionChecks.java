package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.yaml.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks the requirements of a runner on an action definition that its grammar does not express. */
final class ActionChecks {

    private static final Pattern NODE = Pattern.compile("node(\\d{1,4})");
    private static final Set<Integer> NODES = Set.of(12, 16, 20, 24);
    /**
     * The newest version of Node.js with known support. Newer versions are accepted, as newer runners may have them.
     */
    private static final int NEWEST_NODE = 24;

    private static final Map<String, String> KEYS = Map.of("composite", "steps", "docker", "image");

    private static final List<String> CONDITIONS = List.of("pre-if", "post-if");

    private ActionChecks() {}

    static void check(YamlNode root, Refusals refusals) {
        YamlNode runs = root.get("runs").orElse(root);
        root.entries().stream()
                .map(YamlNode.Entry::key)
                .filter(key ->
                        key.value().equalsIgnoreCase("runs") && !key.value().equals("runs"))
                .forEach(key -> refusals.add(key.place(), "expected the key `runs`, found `" + key.value() + "`"));
        String using = runs.text("using").toLowerCase(Locale.ROOT);
        Matcher node = NODE.matcher(using);
        boolean known = node.matches() ? isNode(Integer.parseInt(node.group(1))) : KEYS.containsKey(using);
        runs.get("using")
                .filter(value -> !using.isEmpty() && !known)
                .ifPresent(value -> refusals.add(
                        value.place(),
                        "expected `using` to be `composite`, `docker`, `node20` or `node24`, found "
                                + value.description()));
        String key = KEYS.getOrDefault(using, "main");
        boolean there = List.of("main", "steps", "image").stream()
                .allMatch(other -> other.equals(key) || runs.get(other).isEmpty());
        if (known && !there) {
            refusals.add(
                    runs.entries().get(0).key().place(),
                    "expected the key `" + key + "`, as the action uses `" + using + "`");
        }
        runs.get("steps").ifPresent(new StepChecks(refusals)::check);
        CONDITIONS.forEach(condition -> runs.get(condition)
                .filter(value -> value instanceof YamlNode.Scalar text && Fences.isIn(text))
                .ifPresent(value -> refusals.add(
                        value.place(), "`" + condition + "` is an expression; expected it without `${{` and `}}`")));
    }

    private static boolean isNode(int version) {
        return NODES.contains(version) || version > NEWEST_NODE;
    }
}
