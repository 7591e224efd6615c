package dev.guardrail.collect.source;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.language.SourceText;
import dev.guardrail.collect.source.SourceUnits.Read;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.fact.Language;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The source files of one side: what they import, and what of the repository that means. */
final class SideSources {

    /** In bytes; what is of interest is in the first lines. */
    private static final int GO_MOD_LIMIT = 1 << 20;

    private static final Pattern GO_MODULE = Pattern.compile("(?m)^module[ \\t]+\"?([^\\s\"]+)");

    private final Snapshot snapshot;
    private final SourceUnits units;
    private final SortedMap<String, Entry> entries = new TreeMap<>();
    private final Map<Language, Resolver> resolvers = new EnumMap<>(Language.class);

    private @Nullable ScriptSettings scriptSettings;

    SideSources(Snapshot snapshot, SourceUnits units) {
        this.snapshot = snapshot;
        this.units = units;
        snapshot.files(path -> Language.of(path).isPresent()).forEach(entry -> entries.put(entry.path(), entry));
    }

    /** The files whose imports can be read, in the order of their paths. */
    SortedMap<String, Entry> entries() {
        return Collections.unmodifiableSortedMap(entries);
    }

    /** A file of {@link #entries}. */
    Read read(Entry entry) {
        return units.read(snapshot, entry);
    }

    /** Whether a file of {@link #entries} was read before. */
    boolean isKnown(Entry entry) {
        return units.isKnown(entry);
    }

    /** Reads files of {@link #entries} that will be asked for. */
    void readAhead(Collection<Entry> wanted) {
        units.readAhead(snapshot, wanted);
    }

    /** Reads those of {@link #entries} whose content is of interest, up to a limit. */
    SourceUnits.Found containing(List<Entry> searched, Predicate<byte[]> interesting, int limit) {
        return units.readAhead(snapshot, searched, interesting, limit);
    }

    /** The path of the Go module in a folder; empty where there is none. */
    String goModule(String folder) {
        return goModules().entrySet().stream()
                .filter(module -> module.getValue().equals(folder))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    Resolved resolve(String path, ImportStatement statement) {
        Language language = Language.of(path).orElseThrow();
        return resolvers.computeIfAbsent(language, this::resolver).resolve(path, statement);
    }

    private Resolver resolver(Language language) {
        return switch (language) {
            case PYTHON -> new PythonResolver(entries.keySet());
            case JAVA, KOTLIN -> new TypeResolver(entries.keySet(), this::packageOf);
            case JAVASCRIPT, TYPESCRIPT -> new ScriptResolver(entries.keySet(), this::scriptSettings);
            case GO -> new GoResolver(entries.keySet(), goModules());
            case RUST -> throw new IllegalArgumentException("imports of Rust are not read");
        };
    }

    private String packageOf(String path) {
        Entry entry = entries.get(path);
        return entry == null ? "" : read(entry).unit().packageName();
    }

    private ScriptSettings scriptSettings() {
        ScriptSettings known = scriptSettings;
        if (known == null) {
            known = ScriptSettings.of(snapshot);
            scriptSettings = known;
        }
        return known;
    }

    private Map<String, String> goModules() {
        SortedMap<String, String> modules = new TreeMap<>();
        for (Entry entry : snapshot.files(path -> Paths.name(path).equals("go.mod"))) {
            goModule(entry).ifPresent(module -> modules.put(module, Paths.folder(entry.path())));
        }
        return modules;
    }

    /** Of a file that cannot be read, none: its packages are then packages from elsewhere. */
    private Optional<String> goModule(Entry entry) {
        try {
            Matcher module = GO_MODULE.matcher(SourceText.decode(snapshot.read(entry, GO_MOD_LIMIT)));
            return module.find() ? Optional.of(module.group(1)) : Optional.empty();
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }
}
