package dev.guardrail.collect.source;

import dev.guardrail.collect.Paths;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What {@code tsconfig.json} and {@code jsconfig.json} say of modules: {@code baseUrl} and {@code paths}, with what their
 * chains of {@code extends} give and, where a file has neither, those that it refers to.
 *
 * <p>Source of what holds: TypeScript's reference for {@code extends}. A later configuration replaces {@code paths} as a
 * whole; each path is relative to the file that states it, and targets to {@code baseUrl} where there is one.
 */
final class TypeScriptConfigs {

    /** Files that one configuration is made of; more is a mistake. */
    private static final int FILES_LIMIT = 100;

    /**
     * What one configuration says.
     *
     * @param paths the entries of {@code paths}, and where they stand; nothing where none does
     * @param baseUrl the folder of {@code baseUrl}; nothing where none is stated
     */
    private record Options(Optional<Stated> paths, Optional<String> baseUrl) {

        static final Options NONE = new Options(Optional.empty(), Optional.empty());

        Options over(Options inherited) {
            return new Options(paths.or(inherited::paths), baseUrl.or(inherited::baseUrl));
        }
    }

    /** Entries of {@code paths}, and the folder of the file that they stand in. */
    private record Stated(String folder, List<YamlNode.Entry> entries) {}

    private final Function<String, Optional<YamlNode>> documents;
    private final Function<String, List<String>> packages;
    private final Map<String, List<ModuleAlias>> known = new HashMap<>();
    private int budget;

    /**
     * Over the files of one side.
     *
     * @param documents the document of a path, if it can be read
     * @param packages where in the repository a module of a package of its own would be
     */
    TypeScriptConfigs(Function<String, Optional<YamlNode>> documents, Function<String, List<String>> packages) {
        this.documents = documents;
        this.packages = packages;
    }

    /** What holds for the files of a folder, as long as no folder further down says otherwise. */
    List<ModuleAlias> of(String folder) {
        List<ModuleAlias> aliases = known.get(folder);
        if (aliases == null) {
            aliases = List.of("tsconfig.json", "jsconfig.json").stream()
                    .map(name -> Paths.join(folder, name))
                    .filter(path -> documents.apply(path).isPresent())
                    .findFirst()
                    .map(this::withReferences)
                    .orElse(List.of());
            known.put(folder, aliases);
        }
        return aliases;
    }

    private List<ModuleAlias> withReferences(String config) {
        budget = FILES_LIMIT;
        List<ModuleAlias> aliases = new ArrayList<>(aliases(config));
        if (aliases.isEmpty()) {
            for (YamlNode reference : list(config, "references")) {
                Paths.resolve(Paths.folder(config), reference.text("path"))
                        .map(path -> path.endsWith(".json") ? path : Paths.join(path, "tsconfig.json"))
                        .filter(path -> Paths.folder(path).equals(Paths.folder(config)))
                        .ifPresent(path -> aliases.addAll(aliases(path)));
            }
        }
        return aliases;
    }

    private List<ModuleAlias> aliases(String config) {
        Options options = options(config, Paths.folder(config), List.of());
        List<ModuleAlias> aliases = new ArrayList<>();
        options.paths().ifPresent(paths -> {
            String base = options.baseUrl().orElse(paths.folder());
            for (YamlNode.Entry entry : paths.entries()) {
                List<String> targets = entry.value().texts().stream()
                        .flatMap(target -> resolve(base, Paths.folder(config), target).stream())
                        .toList();
                aliases.add(new ModuleAlias(entry.key().value(), targets));
            }
        });
        options.baseUrl().ifPresent(base -> aliases.add(new ModuleAlias("*", List.of(Paths.join(base, "*")))));
        return aliases;
    }

    /**
     * What a file states, over what it extends.
     *
     * @param leaf the folder that {@code ${configDir}} stands for
     * @param above the files that extend this one: none of them is extended by it in its turn
     */
    private Options options(String config, String leaf, List<String> above) {
        Optional<YamlNode> root = documents.apply(config);
        if (root.isEmpty() || above.contains(config) || --budget < 0) {
            return Options.NONE;
        }
        String folder = Paths.folder(config);
        Optional<YamlNode> stated = root.get().get("compilerOptions");
        Options options = new Options(
                stated.flatMap(node -> node.get("paths"))
                        .filter(YamlNode.Mapping.class::isInstance)
                        .map(paths -> new Stated(folder, paths.entries())),
                stated.flatMap(node -> node.get("baseUrl")).flatMap(url -> resolve(folder, leaf, url.text())));
        List<String> chain = new ArrayList<>(above);
        chain.add(config);
        List<YamlNode> parents = list(config, "extends");
        // The last one weighs most.
        for (int i = parents.size() - 1; i >= 0; i--) {
            Optional<String> parent = parent(folder, parents.get(i).text());
            options = parent.isEmpty() ? options : options.over(options(parent.get(), leaf, chain));
        }
        return options;
    }

    private List<YamlNode> list(String config, String key) {
        return documents
                .apply(config)
                .flatMap(root -> root.get(key))
                .map(YamlNode::items)
                .orElse(List.of());
    }

    /** The file that is extended: one beside this one, or one of a package that the repository itself has. */
    private Optional<String> parent(String folder, String written) {
        List<String> places = written.startsWith(".")
                ? Paths.resolve(folder, written).stream().toList()
                : packages.apply(written);
        return places.stream()
                .flatMap(place -> List.of(place, place + ".json", Paths.join(place, "tsconfig.json")).stream())
                .filter(path -> path.endsWith(".json") && documents.apply(path).isPresent())
                .findFirst();
    }

    private static Optional<String> resolve(String folder, String leaf, String written) {
        String variable = "${configDir}";
        return written.startsWith(variable)
                ? Paths.resolve(leaf, "./" + written.substring(variable.length()))
                : Paths.resolve(folder, written);
    }
}
