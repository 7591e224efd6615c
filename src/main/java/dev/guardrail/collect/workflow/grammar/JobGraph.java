package dev.guardrail.collect.workflow.grammar;

import dev.guardrail.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Checks {@code needs}: each named job exists, and no job needs itself, directly or through others. */
final class JobGraph {

    private final YamlNode jobs;
    private final Set<String> ids = new HashSet<>();

    JobGraph(YamlNode jobs) {
        this.jobs = jobs;
        jobs.entries().forEach(job -> ids.add(lower(job.key())));
    }

    void check(Refusals refusals) {
        Map<String, List<String>> needs = new HashMap<>();
        Map<String, List<String>> dependents = new HashMap<>();
        for (YamlNode.Entry job : jobs.entries()) {
            String id = lower(job.key());
            for (YamlNode need : needs(job)) {
                if (!ids.contains(lower(need))) {
                    refusals.add(need.place(), sentence(job, need, "which does not exist"));
                } else {
                    needs.computeIfAbsent(id, key -> new ArrayList<>()).add(lower(need));
                    dependents
                            .computeIfAbsent(lower(need), key -> new ArrayList<>())
                            .add(id);
                }
            }
        }
        // The jobs in cycles and between two cycles, without the jobs that only wait for a cycle.
        Set<String> circular = withoutLeaves(withoutLeaves(ids, needs, dependents), dependents, needs);
        for (YamlNode.Entry job : jobs.entries()) {
            for (YamlNode need : needs(job)) {
                if (circular.contains(lower(job.key())) && circular.contains(lower(need))) {
                    refusals.add(need.place(), sentence(job, need, "whose own `needs` lead into a cycle"));
                }
            }
        }
    }

    private static String sentence(YamlNode.Entry job, YamlNode need, String what) {
        return "the job `" + job.key().value() + "` needs the job `" + need.text() + "`, " + what;
    }

    /** The nodes that remain when nodes without outgoing edges are removed repeatedly. */
    private static Set<String> withoutLeaves(
            Set<String> nodes, Map<String, List<String>> edges, Map<String, List<String>> reverse) {
        Map<String, Integer> degrees = new HashMap<>();
        Deque<String> leaves = new ArrayDeque<>();
        for (String node : nodes) {
            int degree = (int) edges.getOrDefault(node, List.of()).stream()
                    .filter(nodes::contains)
                    .count();
            degrees.put(node, degree);
            if (degree == 0) {
                leaves.add(node);
            }
        }
        Set<String> left = new HashSet<>(nodes);
        while (!leaves.isEmpty()) {
            String leaf = leaves.remove();
            left.remove(leaf);
            for (String node : reverse.getOrDefault(leaf, List.of())) {
                if (nodes.contains(node) && degrees.merge(node, -1, Integer::sum) == 0) {
                    leaves.add(node);
                }
            }
        }
        return left;
    }

    private static List<YamlNode> needs(YamlNode.Entry job) {
        return job.value().get("needs").map(YamlNode::items).orElse(List.of());
    }

    private static String lower(YamlNode id) {
        return id.text().toLowerCase(Locale.ROOT);
    }
}
