package dev.guardrail.collect.source;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.source.unit.ImportStatement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Go's packages: folders, below the module path that the nearest {@code go.mod} gives its folder. */
final class GoResolver implements Resolver {

    private final Map<String, List<String>> files;
    private final Map<String, String> modules;

    /**
     * For the files of one side.
     *
     * @param modules the folder of each module, by its module path
     */
    GoResolver(Set<String> paths, Map<String, String> modules) {
        this.files = paths.stream()
                .filter(path -> path.endsWith(".go") && !path.endsWith("_test.go"))
                .collect(Collectors.groupingBy(Paths::folder));
        this.modules = modules;
    }

    @Override
    public Resolved resolve(String path, ImportStatement statement) {
        String name = statement.module();
        for (String module = name; !module.isEmpty(); module = Paths.folder(module)) {
            String root = modules.get(module);
            if (root != null) {
                String below = name.substring(Math.min(name.length(), module.length() + 1));
                return new Resolved(name, files.getOrDefault(Paths.join(root, below), List.of()));
            }
        }
        return new Resolved(name, List.of());
    }
}
