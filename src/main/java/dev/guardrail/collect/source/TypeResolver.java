package dev.guardrail.collect.source;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.source.unit.ImportStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Java's and Kotlin's types, by the convention that a type is in a file of its name, in a folder of its package's name. Where
 * a folder of that name has no such file, all of its files are meant: Kotlin's may be called otherwise. Where there is no
 * such folder, files are meant that say they are of that package, as Kotlin's may leave out what all packages begin with:
 * those of the type's name, and for functions Kotlin's in a folder of the package's last name.
 */
final class TypeResolver implements Resolver {

    private static final List<String> ENDINGS = List.of(".java", ".kt");

    private final Set<String> paths;
    /** The folders with sources, by their last segment. */
    private final Map<String, List<String>> folders = new HashMap<>();

    private final Map<String, List<String>> files = new HashMap<>();

    /** The files by their names without endings. */
    private final Map<String, List<String>> names = new HashMap<>();

    private final UnaryOperator<String> packageOf;

    /**
     * For the files of one side.
     *
     * @param packageOf the package that a file says it is in; empty where it says none
     */
    TypeResolver(Set<String> paths, UnaryOperator<String> packageOf) {
        this.paths = paths;
        this.packageOf = packageOf;
        paths.stream().filter(path -> ENDINGS.stream().anyMatch(path::endsWith)).forEach(path -> {
            files.computeIfAbsent(Paths.folder(path), key -> new ArrayList<>()).add(path);
            names.computeIfAbsent(stem(path), key -> new ArrayList<>()).add(path);
        });
        files.keySet()
                .forEach(folder -> folders.computeIfAbsent(Paths.name(folder), key -> new ArrayList<>())
                        .add(folder));
    }

    @Override
    public Resolved resolve(String path, ImportStatement statement) {
        String name = statement.module().replace('.', '/');
        boolean star = statement.names().equals(List.of("*"));
        List<String> targets = star ? all(name) : one(name);
        if (targets.isEmpty()) {
            targets = star ? said(statement.module(), "") : said(statement.module());
        }
        return new Resolved(statement.module(), targets);
    }

    private static String stem(String path) {
        return Paths.name(path).replaceFirst("\\.\\w+$", "");
    }

    /** A type, one nested in it, or a function beside types, by the packages that files say they are in. */
    private List<String> said(String name) {
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            String type = name.substring(dot + 1).replaceFirst("\\..*", "");
            List<String> found = said(name.substring(0, dot), type);
            if (!found.isEmpty()) {
                return found;
            }
        }
        int dot = name.lastIndexOf('.');
        // Types are in files of their names mostly, and to read all files of a folder for one from elsewhere is dear.
        boolean function = dot > 0 && Character.isLowerCase(name.charAt(dot + 1));
        return function ? said(name.substring(0, dot), "") : List.of();
    }

    /** The files of a package: those of a type's name, or where that is empty those of its folder. */
    private List<String> said(String packageName, String type) {
        String last = packageName.substring(packageName.lastIndexOf('.') + 1);
        Stream<String> candidates = type.isEmpty()
                ? folders.getOrDefault(last, List.of()).stream()
                        .flatMap(folder -> files.getOrDefault(folder, List.of()).stream())
                        .filter(path -> path.endsWith(".kt"))
                : names.getOrDefault(type, List.of()).stream();
        return candidates
                .filter(path -> !packageName.isEmpty() && packageOf.apply(path).equals(packageName))
                .toList();
    }

    /** {@code a.b.*} is about a package, or about the members of a type. */
    private List<String> all(String name) {
        List<String> type = types(name);
        return type.isEmpty() ? filesOf(name) : type;
    }

    /** A type, one nested in it, or a function beside types. */
    private List<String> one(String name) {
        for (String type = name; type.contains("/"); type = Paths.folder(type)) {
            List<String> found = types(type);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return filesOf(Paths.folder(name));
    }

    private List<String> types(String name) {
        return packages(Paths.folder(name)).stream()
                .flatMap(folder -> ENDINGS.stream().map(ending -> Paths.join(folder, Paths.name(name) + ending)))
                .filter(paths::contains)
                .toList();
    }

    private List<String> filesOf(String packageName) {
        return packages(packageName).stream()
                .flatMap(folder -> files.getOrDefault(folder, List.of()).stream())
                .toList();
    }

    private List<String> packages(String name) {
        return name.isEmpty()
                ? List.of()
                : folders.getOrDefault(Paths.name(name), List.of()).stream()
                        .filter(folder -> ("/" + folder).endsWith("/" + name))
                        .toList();
    }
}
