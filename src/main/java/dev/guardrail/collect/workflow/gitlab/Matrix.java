package dev.guardrail.collect.workflow.gitlab;

import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the {@code parallel: matrix} of a job. */
final class Matrix {

    /** GitLab allows as many jobs. */
    private static final int LIMIT = 200;

    private Matrix() {}

    /** The mappings of the matrix, each with lists of values. */
    static List<YamlNode> rows(YamlNode job) {
        return job.get("parallel").flatMap(parallel -> parallel.get("matrix")).stream()
                .flatMap(matrix -> matrix.items().stream())
                .filter(YamlNode.Mapping.class::isInstance)
                .toList();
    }

    /** Whether there are more combinations than GitLab takes. */
    static boolean isTooLarge(YamlNode job) {
        long all = 0;
        for (YamlNode row : rows(job)) {
            long cells = 1;
            for (YamlNode.Entry axis : row.entries()) {
                cells = Math.min(cells * axis.value().texts().size(), LIMIT + 1L);
            }
            all += cells;
        }
        return all > LIMIT;
    }

    /** The combinations of its variables; one without any where there is no matrix, or a larger one than GitLab takes. */
    static List<Map<String, String>> cells(YamlNode job) {
        List<Map<String, String>> all = new ArrayList<>();
        for (YamlNode row : rows(job)) {
            List<Map<String, String>> cells = List.of(Map.of());
            for (YamlNode.Entry axis : row.entries()) {
                List<Map<String, String>> more = new ArrayList<>();
                for (Map<String, String> cell : cells) {
                    for (String value : axis.value().texts()) {
                        Map<String, String> next = new TreeMap<>(cell);
                        next.put(axis.key().value(), value);
                        more.add(next);
                    }
                }
                if (more.size() > LIMIT) {
                    return List.of(Map.of());
                }
                cells = more;
            }
            all.addAll(cells);
        }
        return all.isEmpty() || all.size() > LIMIT ? List.of(Map.of()) : List.copyOf(all);
    }
}
