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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the settings of a repository say about modules that no relative path names: {@code baseUrl} and {@code paths} of
 * {@code tsconfig.json} and {@code jsconfig.json}, inherited ones included, and the names of its own packages.
 */
final class ScriptSettings {

    /** In bytes. */
    private static final int LIMIT = 1 << 20;

    /** More is a mistake, or a circle. */
    private static final int INHERITANCE_LIMIT = 8;

    private static final Pattern FILE = Pattern.compile("(?:.*/)?(?:(?:tsconfig|jsconfig)[\\w.-]*|package)\\.json");
    private static final Pattern FOREIGN = Pattern.compile("(?:.*/)?node_modules/.*");

    /** A pattern of {@code paths}: what stands before its asterisk, and where that leads, from the root on. */
    private record Alias(String pattern, List<String> targets) {

        boolean fits(String module) {
            int star = pattern.indexOf('*');
            return star < 0
                    ? module.equals(pattern)
                    : module.length() >= pattern.length() - 1
                            && module.startsWith(pattern.substring(0, star))
                            && module.endsWith(pattern.substring(star + 1));
        }

        List<String> paths(String module) {
            int star = pattern.indexOf('*');
            int behind = pattern.length() - star - 1;
            String matched = star < 0 ? "" : module.substring(star, module.length() - behind);
            return targets.stream().map(target -> target.replace("*", matched)).toList();
        }
    }

    private final Map<String, YamlNode> documents = new HashMap<>();
    private final Map<String, String> packages = new HashMap<>();
    private final Map<String, List<Alias>> aliases = new HashMap<>();

    private ScriptSettings() {}

    /** The settings of one side. What cannot be read settles nothing: its modules are modules from elsewhere. */
    static ScriptSettings of(Snapshot snapshot) {
        ScriptSettings settings = new ScriptSettings();
        for (Entry entry : snapshot.files(path -> path.endsWith(".json")
                && FILE.matcher(path).matches()
                && !FOREIGN.matcher(path).matches())) {
            read(snapshot, entry).ifPresent(root -> settings.add(entry.path(), root));
        }
        return settings;
    }

    private static Optional<YamlNode> read(Snapshot snapshot, Entry entry) {
        try {
            return Optional.of(JsonReader.readLenient(entry.path(), snapshot.read(entry, LIMIT))
                    .root());
        } catch (UnreadableException | YamlException e) {
            return Optional.empty();
        }
    }

    private void add(String path, YamlNode root) {
        documents.put(path, root);
        String name = root.text("name");
        if (Paths.name(path).equals("package.json") && !name.isEmpty()) {
            packages.put(name, Paths.folder(path));
        }
    }

    /** Where a module could be that a file names, without an ending; the most likely one first. */
    List<String> candidates(String path, String module) {
        List<String> candidates = new ArrayList<>();
        for (String folder = Paths.folder(path); ; folder = Paths.folder(folder)) {
            List<Alias> known = aliases.computeIfAbsent(folder, this::aliases);
            known.stream().filter(alias -> alias.fits(module)).forEach(alias -> candidates.addAll(alias.paths(module)));
            if (!known.isEmpty() || folder.isEmpty()) {
                break;
            }
        }
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

    private List<Alias> aliases(String folder) {
        return List.of("tsconfig.json", "jsconfig.json").stream()
                .map(name -> Paths.join(folder, name))
                .filter(documents::containsKey)
                .findFirst()
                .map(config -> aliases(config, 0))
                .orElse(List.of());
    }

    /** Of one file, or of the one that it extends: {@code paths} are not joined, the nearest ones hold. */
    private List<Alias> aliases(String config, int depth) {
        YamlNode root = documents.get(config);
        if (root == null || depth > INHERITANCE_LIMIT) {
            return List.of();
        }
        List<Alias> own = own(config, root);
        String parent = root.text("extends");
        if (!own.isEmpty() || !parent.startsWith(".")) {
            return own;
        }
        String file = parent.endsWith(".json") ? parent : parent + ".json";
        return Paths.resolve(Paths.folder(config), file)
                .map(inherited -> aliases(inherited, depth + 1))
                .orElse(List.of());
    }

    private static List<Alias> own(String config, YamlNode root) {
        Optional<YamlNode> options = root.get("compilerOptions");
        String baseUrl = options.map(node -> node.text("baseUrl")).orElse("");
        String base = Paths.resolve(Paths.folder(config), baseUrl).orElse("");
        List<Alias> aliases = new ArrayList<>();
        options.flatMap(node -> node.get("paths"))
                .ifPresent(paths -> paths.entries()
                        .forEach(entry -> aliases.add(new Alias(
                                entry.key().value(),
                                entry.value().texts().stream()
                                        .flatMap(target -> Paths.resolve(base, target).stream())
                                        .toList()))));
        if (!baseUrl.isEmpty()) {
            aliases.add(new Alias("*", List.of(Paths.join(base, "*"))));
        }
        return aliases;
    }
}
