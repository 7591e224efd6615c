package dev.guardrail.collect.source;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.source.unit.ImportStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Python's modules, looked for where an interpreter would have its path: in each folder above the importing file that is no
 * package itself, the nearest first, in {@code src} there, and then in every folder that has a package of that name. Of a
 * namespace package, which has no {@code __init__.py}, every folder that can be on the path may have a portion.
 */
final class PythonResolver implements Resolver {

    private static final String INIT = "__init__.py";

    private static final Set<String> SOURCE_ROOTS = Set.of("src", "lib", "python");

    private final Set<String> paths;
    /** The folders that packages are in. */
    private final Set<String> roots = new TreeSet<>();
    /** The folders that have Python files somewhere below, and are no packages themselves, by their names. */
    private final Map<String, Set<String>> namespaces = new HashMap<>();

    PythonResolver(Set<String> paths) {
        this.paths = paths;
        for (String path : paths) {
            String folder = Paths.folder(path);
            if (Paths.name(path).equals(INIT) && !isPackage(Paths.folder(folder))) {
                roots.add(Paths.folder(folder));
            }
        }
        Set<String> seen = new HashSet<>();
        for (String path : paths) {
            for (String folder = Paths.folder(path);
                    seen.add(folder) && !folder.isEmpty();
                    folder = Paths.folder(folder)) {
                if (!isPackage(folder)) {
                    namespaces
                            .computeIfAbsent(Paths.name(folder), name -> new TreeSet<>())
                            .add(Paths.folder(folder));
                }
            }
        }
    }

    @Override
    public Resolved resolve(String path, ImportStatement statement) {
        return statement.level() > 0 ? relative(path, statement) : absolute(path, statement);
    }

    private Resolved relative(String path, ImportStatement statement) {
        String folder = Paths.folder(path);
        for (int i = 1; i < statement.level() && !folder.isEmpty(); i++) {
            folder = Paths.folder(folder);
        }
        String name = packageName(folder);
        String separator = name.isEmpty() || statement.module().isEmpty() ? "" : ".";
        String module = name + separator + statement.module();
        return new Resolved(
                module, targets(Paths.join(folder, statement.module().replace('.', '/')), statement));
    }

    private Resolved absolute(String path, ImportStatement statement) {
        String module = statement.module().replace('.', '/');
        for (String root : roots(path, module)) {
            List<String> targets = targets(Paths.join(root, module), statement);
            if (!targets.isEmpty()) {
                return new Resolved(statement.module(), targets);
            }
        }
        return new Resolved(statement.module(), ofNamespace(path, module, statement));
    }

    /** Portions are joined: each name that is imported may be in another one. */
    private List<String> ofNamespace(String path, String module, ImportStatement statement) {
        List<String> targets = new ArrayList<>();
        if (module.contains("/") || !statement.names().isEmpty()) {
            for (String root : portions(path, top(module))) {
                targets.addAll(targets(Paths.join(root, module), statement));
            }
        }
        return targets;
    }

    /**
     * The folders with a portion of a namespace package that can be on the path: those that are called as source roots are,
     * those with a {@code setup.py}, and all where the importing file is in a portion itself.
     */
    private List<String> portions(String path, String top) {
        Set<String> candidates = namespaces.getOrDefault(top, Set.of());
        boolean member = candidates.stream().anyMatch(root -> path.startsWith(Paths.join(root, top) + "/"));
        return candidates.stream()
                .filter(root -> member
                        || SOURCE_ROOTS.contains(Paths.name(root))
                        || paths.contains(Paths.join(root, "setup.py")))
                .toList();
    }

    private static String top(String module) {
        int slash = module.indexOf('/');
        return slash < 0 ? module : module.substring(0, slash);
    }

    private Set<String> roots(String path, String module) {
        Set<String> candidates = new LinkedHashSet<>();
        for (String folder = Paths.folder(path); ; folder = Paths.folder(folder)) {
            if (!isPackage(folder)) {
                candidates.add(folder);
                candidates.add(Paths.join(folder, "src"));
            }
            if (folder.isEmpty()) {
                break;
            }
        }
        String top = top(module);
        roots.stream().filter(root -> isPackage(Paths.join(root, top))).forEach(candidates::add);
        return candidates;
    }

    /** The submodules that are imported by name, and the module itself where anything else of it is. */
    private List<String> targets(String module, ImportStatement statement) {
        List<String> targets = new ArrayList<>();
        boolean whole = statement.names().isEmpty();
        for (String name : statement.names()) {
            Optional<String> submodule = file(module + "/" + name);
            submodule.ifPresent(targets::add);
            whole |= submodule.isEmpty();
        }
        if (whole) {
            file(module).ifPresent(targets::add);
        }
        return targets;
    }

    private Optional<String> file(String module) {
        return List.of(module + ".py", Paths.join(module, INIT), module + ".pyi", Paths.join(module, INIT + "i"))
                .stream()
                .filter(paths::contains)
                .findFirst();
    }

    private String packageName(String folder) {
        String outermost = folder;
        while (!outermost.isEmpty() && isPackage(Paths.folder(outermost)) && isPackage(outermost)) {
            outermost = Paths.folder(outermost);
        }
        String root = Paths.folder(outermost);
        return folder.substring(root.isEmpty() ? 0 : root.length() + 1).replace('/', '.');
    }

    private boolean isPackage(String folder) {
        return paths.contains(Paths.join(folder, INIT));
    }
}
