package dev.guardrail.collect.source;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the settings of a repository say about modules that no relative path names: {@code baseUrl} and {@code paths} of
 * {@code tsconfig.json} and {@code jsconfig.json}, inherited ones included, {@code imports} of the nearest
 * {@code package.json}, and the names and {@code exports} of the repository's own packages.
 */
final class ScriptSettings {

    /** In bytes. */
    private static final int LIMIT = 1 << 20;

    private static final Pattern FOREIGN = Pattern.compile("(?:.*/)?node_modules/.*");

    private final Snapshot snapshot;
    private final Map<String, Optional<YamlNode>> documents = new HashMap<>();
    /** The folders of packages by their names. */
    private final Map<String, String> packages = new HashMap<>();

    private final TypeScriptConfigs configs = new TypeScriptConfigs(this::document, this::ofPackage);

    private ScriptSettings(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The settings of one side. What cannot be read settles nothing: its modules are modules from elsewhere. */
    static ScriptSettings of(Snapshot snapshot) {
        ScriptSettings settings = new ScriptSettings(snapshot);
        for (Entry entry : snapshot.files(path -> path.endsWith("package.json")
                && Paths.name(path).equals("package.json")
                && !FOREIGN.matcher(path).matches())) {
            settings.document(entry.path())
                    .map(root -> root.text("name"))
                    .filter(name -> !name.isEmpty())
                    .ifPresent(name -> settings.packages.put(name, Paths.folder(entry.path())));
        }
        return settings;
    }

    private Optional<YamlNode> document(String path) {
        Optional<YamlNode> known = documents.get(path);
        if (known == null) {
            known = snapshot.find(path).flatMap(this::read);
            documents.put(path, known);
        }
        return known;
    }

    private Optional<YamlNode> read(Entry entry) {
        try {
            return Optional.of(JsonReader.readLenient(entry.path(), snapshot.read(entry, LIMIT))
                    .root());
        } catch (UnreadableException | YamlException e) {
            return Optional.empty();
        }
    }

    /**
     * The possible files of a module that a file names. Each item lists paths without an ending; the first existing path is
     * meant. There are several items if conditions decide.
     */
    List<List<String>> candidates(String path, String module) {
        List<String> aliased = new ArrayList<>();
        for (String folder = Paths.folder(path); ; folder = Paths.folder(folder)) {
            List<ModuleAlias> known = configs.of(folder);
            known.stream().filter(alias -> alias.fits(module)).forEach(alias -> aliased.addAll(alias.paths(module)));
            if (!known.isEmpty() || folder.isEmpty()) {
                break;
            }
        }
        aliased.addAll(ofPackage(module));
        List<List<String>> candidates = new ArrayList<>(List.of(aliased));
        conditional(path, module).forEach(target -> candidates.add(List.of(target)));
        return candidates;
    }

    /** What the nearest {@code package.json} imports by that name, or what a package of the repository exports. */
    private Set<String> conditional(String path, String module) {
        Set<String> targets = new LinkedHashSet<>();
        if (module.startsWith("#")) {
            for (String folder = Paths.folder(path); ; folder = Paths.folder(folder)) {
                Optional<YamlNode> manifest = document(Paths.join(folder, "package.json"));
                if (manifest.isPresent()) {
                    targets.addAll(PackageModules.imported(manifest.get(), folder, module));
                }
                if (manifest.isPresent() || folder.isEmpty()) {
                    return targets;
                }
            }
        }
        for (String name = module; !name.isEmpty(); name = Paths.folder(name)) {
            String folder = packages.get(name);
            if (folder != null) {
                String subpath = "." + module.substring(name.length());
                document(Paths.join(folder, "package.json"))
                        .ifPresent(manifest -> targets.addAll(PackageModules.exported(manifest, folder, subpath)));
            }
        }
        return targets;
    }

    /** Where a module of a package of the repository could be, by its path alone. */
    private List<String> ofPackage(String module) {
        List<String> candidates = new ArrayList<>();
        for (String name = module; !name.isEmpty(); name = Paths.folder(name)) {
            String folder = packages.get(name);
            if (folder != null) {
                String below = module.substring(Math.min(module.length(), name.length() + 1));
                candidates.add(Paths.join(Paths.join(folder, "src"), below));
                candidates.add(Paths.join(folder, below));
            }
        }
        return candidates;
    }
}
