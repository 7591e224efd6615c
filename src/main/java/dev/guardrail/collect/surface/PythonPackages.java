package dev.guardrail.collect.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The module names of paths. A package is a folder with an {@code __init__.py} on either side, so that a range which adds
 * one does not rename the modules beside it; below {@code src}, every folder is one.
 */
final class PythonPackages {

    private static final String INIT = "__init__.py";
    private static final String ROOT = "src";

    private final Set<String> folders = new HashSet<>();

    PythonPackages(Collection<String> base, Collection<String> head) {
        List.of(base, head)
                .forEach(paths -> paths.stream()
                        .filter(PythonPackages::isInit)
                        .map(PythonPackages::folder)
                        .forEach(folders::add));
    }

    static boolean isInit(String path) {
        return path.equals(INIT) || path.endsWith("/" + INIT);
    }

    /** Whether it is a module that others can import: one of a package, or one below {@code src}. */
    boolean isImportable(String path) {
        String folder = folder(path);
        return folders.contains(folder) && !folder.isEmpty() || isBelowSource(folder);
    }

    /** The name of the module; of a script, that of its path. */
    String module(String path) {
        String folder = folder(path);
        String module = path.substring(0, path.length() - ".py".length());
        String name = isInit(path) ? folder : module;
        return name.substring(isImportable(path) ? rootLength(folder) : 0).replace('/', '.');
    }

    /**
     * The paths that the packages around a module have their names in, from the outermost on. The root of the repository is no
     * package, because it has no name.
     */
    List<String> inits(String path) {
        List<String> inits = new ArrayList<>();
        for (String folder = folder(path); !folder.isEmpty() && folders.contains(folder); folder = folder(folder)) {
            inits.add(0, folder + "/" + INIT);
        }
        return inits;
    }

    /** The names of the modules that one side has. */
    Set<String> modules(Collection<String> paths) {
        Set<String> modules = new TreeSet<>();
        paths.stream().filter(path -> path.endsWith(".py")).map(this::module).forEach(modules::add);
        return modules;
    }

    /** Whether no part of a dotted name is private by its underscore. */
    static boolean isPublic(String name) {
        return Arrays.stream(name.split("\\.")).noneMatch(part -> part.startsWith("_"));
    }

    private int rootLength(String folder) {
        String outermost = folder;
        while (folders.contains(outermost) && !outermost.isEmpty()) {
            outermost = folder(outermost);
        }
        Optional<Integer> source = belowSource(outermost);
        return source.orElse(outermost.isEmpty() ? 0 : outermost.length() + 1);
    }

    private static boolean isBelowSource(String folder) {
        return belowSource(folder).isPresent();
    }

    /** The length of the path up to the last folder {@code src}, with its slash. */
    private static Optional<Integer> belowSource(String folder) {
        String path = "/" + folder + "/";
        int at = path.lastIndexOf("/" + ROOT + "/");
        return at < 0 ? Optional.empty() : Optional.of(at + ROOT.length() + 1);
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
