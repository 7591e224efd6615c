package dev.guardrail.collect.source;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.source.unit.ImportStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Modules of JavaScript and TypeScript that a path names, with the endings and the {@code index} that Node and bundlers try,
 * those that {@link ScriptSettings} lead to, and those below {@code @/} and {@code ~/}, which stand for the nearest
 * {@code src} by a convention of bundlers.
 */
final class ScriptResolver implements Resolver {

    private static final List<String> ENDINGS =
            List.of(".ts", ".tsx", ".d.ts", ".js", ".jsx", ".mts", ".cts", ".mjs", ".cjs");

    private final Set<String> paths;

    private final Supplier<ScriptSettings> settings;

    /**
     * For the files of one side.
     *
     * @param settings asked for each module that no relative path names
     */
    ScriptResolver(Set<String> paths, Supplier<ScriptSettings> settings) {
        this.paths = paths;
        this.settings = settings;
    }

    @Override
    public Resolved resolve(String path, ImportStatement statement) {
        String module = statement.module();
        // What bundlers are told behind a question mark is not part of the path.
        String file = module.replaceFirst("\\?.*", "");
        if (file.startsWith(".")) {
            return new Resolved(
                    module,
                    Paths.resolve(Paths.folder(path), file).flatMap(this::file).stream()
                            .toList());
        }
        List<String> targets = settings.get().candidates(path, file).stream()
                .flatMap(places ->
                        places.stream().flatMap(place -> file(place).stream()).limit(1))
                .toList();
        if (targets.isEmpty() && (file.startsWith("@/") || file.startsWith("~/"))) {
            targets = alias(path, file.substring(2)).stream().toList();
        }
        return new Resolved(module, targets);
    }

    private Optional<String> alias(String path, String below) {
        for (String folder = Paths.folder(path); ; folder = Paths.folder(folder)) {
            Optional<String> target = Stream.of(Paths.join(folder, "src"), folder)
                    .flatMap(root -> file(Paths.join(root, below)).stream())
                    .findFirst();
            if (target.isPresent() || folder.isEmpty()) {
                return target;
            }
        }
    }

    private Optional<String> file(String base) {
        List<String> candidates = new ArrayList<>(List.of(base));
        ENDINGS.forEach(ending -> candidates.add(base + ending));
        // TypeScript writes the name that the file will have when it is compiled.
        int dot = base.lastIndexOf(".");
        String ending = base.substring(Math.max(0, dot));
        if (ending.matches("\\.[cm]?jsx?")) {
            String stem = base.substring(0, dot);
            candidates.add(stem + ending.replace('j', 't'));
            candidates.add(stem + ".tsx");
        }
        ENDINGS.forEach(index -> candidates.add(Paths.join(base, "index" + index)));
        return candidates.stream().filter(paths::contains).findFirst();
    }
}
