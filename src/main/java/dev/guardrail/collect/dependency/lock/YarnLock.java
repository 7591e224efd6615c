package dev.guardrail.collect.dependency.lock;

import dev.guardrail.collect.dependency.manifest.Declared;
import dev.guardrail.collect.dependency.manifest.ManifestFile;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code yarn.lock}, read by its lines. In the first version an entry goes by all the requirements that it meets; from the
 * second one on the workspaces are entries, too, with what they depend on.
 */
final class YarnLock implements Lock {

    private static final Set<DependencyScope> SETTLED = EnumSet.allOf(DependencyScope.class);
    private static final Set<DependencyScope> EXPECTED =
            EnumSet.of(DependencyScope.RUNTIME, DependencyScope.DEVELOPMENT, DependencyScope.OPTIONAL);
    private static final Pattern KEY = Pattern.compile("\"?(@?[^@\"]+)@([^\"]*?)\"?");
    private static final Pattern PAIR = Pattern.compile("\\s+\"?([^\":\\s]+)\"?:? \"?([^\"]*)\"?");

    private final String path;
    private final boolean workspaces;
    private final Map<String, Map<String, Entry>> byName = new HashMap<>();
    private final Map<String, Entry> projects = new HashMap<>();
    private int packages;

    /** One package with its version, and where a workspace's requirements are, those. */
    private static final class Entry {
        private final int line;
        private String version = "";
        private final Map<String, String> dependencies = new HashMap<>();
        private final Map<String, Integer> lines = new HashMap<>();
        private boolean inDependencies;

        Entry(int line) {
            this.line = line;
        }

        /** Reads a line of it: a property, or an item of one, which is indented further. */
        void read(int number, String text) {
            Matcher pair = PAIR.matcher(text);
            boolean item = text.startsWith("    ");
            if (!item) {
                inDependencies = text.strip().equals("dependencies:");
            }
            if (pair.matches() && item && inDependencies) {
                dependencies.put(pair.group(1), pair.group(2));
                lines.put(pair.group(1), number);
            } else if (pair.matches() && !item && pair.group(1).equals("version")) {
                version = pair.group(2);
            }
        }
    }

    private YarnLock(String path, boolean workspaces) {
        this.path = path;
        this.workspaces = workspaces;
    }

    static Lock read(String path, List<String> lines) {
        YarnLock lock = new YarnLock(path, lines.contains("__metadata:"));
        Entry entry = new Entry(0);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            // A long key stands behind a question mark, with its colon on the next line.
            if (line.isBlank() || line.startsWith("#") || line.equals(":")) {
                continue;
            }
            if (line.charAt(0) != ' ') {
                entry = new Entry(i + 1);
                lock.entry(line.startsWith("? ") ? line.substring(2) + ":" : line, entry);
            } else {
                entry.read(i + 1, line);
            }
        }
        return lock;
    }

    private void entry(String header, Entry entry) {
        if (!header.endsWith(":") || header.equals("__metadata:")) {
            return;
        }
        packages++;
        String keys = header.substring(0, header.length() - 1).replace("\"", "");
        for (String key : keys.split(", ", -1)) {
            Matcher matcher = KEY.matcher(key);
            if (matcher.matches()) {
                String requirement = matcher.group(2);
                byName.computeIfAbsent(matcher.group(1), name -> new HashMap<>())
                        .put(requirement, entry);
                if (requirement.startsWith("workspace:")) {
                    String folder = requirement.substring("workspace:".length());
                    projects.put(folder.equals(".") ? "" : folder, entry);
                }
            }
        }
    }

    @Override
    public int packages() {
        return packages - projects.size();
    }

    @Override
    public Optional<Member> member(ManifestFile manifest, String folder, Optional<ManifestFile> owner) {
        List<String> overridden = owner.map(ManifestFile::overridden).orElse(List.of());
        if (workspaces) {
            return Optional.ofNullable(projects.get(folder))
                    .map(project -> Member.of(requirements(project), SETTLED, EXPECTED)
                            .thatLists()
                            .overriding(overridden));
        }
        if (!Lock.isShared(folder, owner)) {
            return Optional.empty();
        }
        List<Locked> locked = new ArrayList<>();
        for (Declared one : manifest.declared()) {
            Map<String, Entry> entries = byName.getOrDefault(one.name(), Map.of());
            entries.keySet().stream()
                    .filter(key -> key.equals(one.version()) || !entries.containsKey(one.version()))
                    .sorted()
                    .map(key -> locked(one.name(), key, entries.getOrDefault(key, new Entry(0))))
                    .forEach(locked::add);
        }
        return Optional.of(Member.of(locked, SETTLED, EXPECTED).overriding(overridden));
    }

    private Locked locked(String name, String requirement, Entry entry) {
        return new Locked(Place.line(path, entry.line), name, Optional.of(requirement), List.of(entry.version));
    }

    private List<Locked> requirements(Entry project) {
        List<Locked> locked = new ArrayList<>();
        project.dependencies.forEach((name, written) -> {
            String requirement = written.replaceFirst("^npm:(?!@?[^@]+@)", "");
            Map<String, Entry> entries = byName.getOrDefault(name, Map.of());
            Entry entry = entries.getOrDefault(written, entries.get("npm:" + written));
            List<String> versions = entry == null ? List.of() : List.of(entry.version);
            int line = project.lines.getOrDefault(name, project.line);
            locked.add(new Locked(Place.line(path, line), name, Optional.of(requirement), versions));
        });
        locked.sort(Comparator.comparing(Locked::place));
        return locked;
    }
}
