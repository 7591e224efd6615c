package dev.guardrail.collect.source;

import dev.guardrail.collect.Paths;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What {@code package.json} says of modules: {@code imports} for names that begin with {@code #}, within the package, and
 * {@code exports} for those that others ask it for. Which conditions hold is up to whoever runs it, so each of them may be
 * meant.
 *
 * <p>Source of what holds: Node.js, "Modules: Packages", "Subpath imports" and "Subpath exports".
 */
final class PackageModules {

    /** Conditions within conditions, in real packages: three at most. */
    private static final int DEPTH_LIMIT = 10;

    private PackageModules() {}

    /** Where a name that begins with {@code #} leads in a package. */
    static List<String> imported(YamlNode manifest, String folder, String module) {
        return manifest.get("imports")
                .map(imports -> of(imports, folder, module))
                .orElse(List.of());
    }

    /** Where what stands behind a package's name leads; {@code .} for the name alone. */
    static List<String> exported(YamlNode manifest, String folder, String subpath) {
        Optional<YamlNode> exports = manifest.get("exports");
        boolean subpaths = exports.map(YamlNode::entries).orElse(List.of()).stream()
                .anyMatch(entry -> entry.key().value().startsWith("."));
        if (exports.isPresent() && !subpaths && subpath.equals(".")) {
            return targets(exports.get(), folder, 0).stream()
                    .filter(target -> !target.contains("*"))
                    .toList();
        }
        return exports.map(node -> of(node, folder, subpath)).orElse(List.of());
    }

    private static List<String> of(YamlNode table, String folder, String name) {
        return table.entries().stream()
                .map(entry -> new ModuleAlias(entry.key().value(), targets(entry.value(), folder, 0)))
                .filter(alias -> alias.fits(name))
                .max(Comparator.comparingInt(ModuleAlias::weight))
                .map(alias -> alias.paths(name))
                .orElse(List.of());
    }

    /** A path, or those of a list or of conditions; a package from elsewhere is none. */
    private static List<String> targets(YamlNode value, String folder, int depth) {
        List<String> targets = new ArrayList<>();
        if (value instanceof YamlNode.Mapping && depth < DEPTH_LIMIT) {
            value.entries().forEach(entry -> targets.addAll(targets(entry.value(), folder, depth + 1)));
        } else if (value instanceof YamlNode.Sequence && depth < DEPTH_LIMIT) {
            value.items().forEach(item -> targets.addAll(targets(item, folder, depth + 1)));
        } else if (value.text().startsWith("./")) {
            Paths.resolve(folder, value.text()).ifPresent(targets::add);
        }
        return targets.stream().distinct().toList();
    }
}
