package dev.guardrail.collect.source;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.source.unit.ImportStatement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Python's modules, looked for where an interpreter would have its path: in each folder above the importing file that is no
 * package itself, the nearest first, in {@code src} there, and then in every folder that has a package of that name.
 */
final class PythonResolver implements Resolver {

    private static final String INIT = "__init__.py";

    private final Set<String> paths;
    /** The folders that packages are in. */
    private final Set<String> roots = new TreeSet<>();

    PythonResolver(Set<String> paths) {
        this.paths = paths;
        for (String path : paths) {
            String folder = Paths.folder(path);
            if (Paths.name(path).equals(INIT) && !isPackage(Paths.folder(folder))) {
                roots.add(Paths.folder(folder));
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
        return new Resolved(statement.module(), List.of());
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
        int slash = module.indexOf('/');
        String top = slash < 0 ? module : module.substring(0, slash);
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
