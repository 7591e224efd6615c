package dev.guardrail.collect.dependency.lock;

import dev.guardrail.collect.dependency.manifest.Declared;
import dev.guardrail.collect.dependency.manifest.ManifestFile;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code pnpm-lock.yaml}: the requirements of every project of the workspace, with the versions beside them since version 6.
 * The packages themselves come after that and are not parsed, as they can be a hundred thousand lines.
 */
final class PnpmLock implements Lock {

    private static final List<String> SECTIONS = List.of("dependencies", "devDependencies", "optionalDependencies");
    private static final Set<DependencyScope> SETTLED = EnumSet.allOf(DependencyScope.class);
    private static final Set<DependencyScope> EXPECTED =
            EnumSet.of(DependencyScope.RUNTIME, DependencyScope.DEVELOPMENT, DependencyScope.OPTIONAL);

    private final YamlNode root;
    private final int packages;

    private PnpmLock(YamlNode root, int packages) {
        this.root = root;
        this.packages = packages;
    }

    static Lock read(String path, byte[] content) throws YamlException {
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        int start = lines.indexOf("packages:");
        int end = lines.indexOf("snapshots:");
        List<String> head = start < 0 ? lines : lines.subList(0, start);
        int packages = 0;
        for (int i = start + 1; start >= 0 && i < (end < 0 ? lines.size() : end); i++) {
            String line = lines.get(i);
            packages += line.matches("  \\S.*:") ? 1 : 0;
        }
        byte[] text = String.join("\n", head).getBytes(StandardCharsets.UTF_8);
        YamlNode root = YamlReader.read(path, text)
                .orElseThrow(() -> new YamlException(Place.file(path), "expected a lockfile, found nothing"))
                .root();
        return new PnpmLock(root, packages);
    }

    @Override
    public int packages() {
        return packages;
    }

    @Override
    public Optional<Member> member(ManifestFile manifest, String folder, Optional<ManifestFile> owner) {
        if (manifest.file().equals("pnpm-workspace.yaml")) {
            return root.get("catalogs").map(all -> Member.of(catalogues(all, manifest.declared()), SETTLED, Set.of()));
        }
        Optional<YamlNode> importers = root.get("importers");
        Optional<YamlNode> importer = importers.isPresent()
                ? importers.get().get(folder.isEmpty() ? "." : folder)
                : Optional.of(root).filter(all -> folder.isEmpty());
        List<String> overridden = root.get("overrides").map(YamlNode::entries).orElse(List.of()).stream()
                .map(entry -> entry.key().value().replaceFirst(".*>", "").replaceFirst("(?<=.)@.*", ""))
                .toList();
        return importer.map(
                one -> Member.of(locked(one), SETTLED, EXPECTED).thatLists().overriding(overridden));
    }

    /**
     * What the catalogues had that some project uses. Which catalogue a requirement stands in is not looked at: where all that
     * was locked of a package is still declared, what else is declared of it is used by nobody.
     */
    private static List<Locked> catalogues(YamlNode catalogues, List<Declared> declared) {
        List<Locked> locked = new ArrayList<>();
        Map<String, Set<String>> requirements = new HashMap<>();
        for (YamlNode.Entry catalogue : catalogues.entries()) {
            for (YamlNode.Entry entry : catalogue.value().entries()) {
                String name = entry.key().value();
                String requirement = entry.value().text("specifier");
                locked.add(new Locked(
                        entry.key().place(),
                        name,
                        Optional.of(requirement),
                        version(entry.value().text("version"))));
                requirements.computeIfAbsent(name, key -> new HashSet<>()).add(requirement);
            }
        }
        Map<String, Set<String>> now = declared.stream()
                .collect(Collectors.groupingBy(
                        Declared::name, Collectors.mapping(Declared::version, Collectors.toSet())));
        for (Declared one : declared) {
            Set<String> then = requirements.getOrDefault(one.name(), Set.of());
            if (!then.isEmpty() && now.getOrDefault(one.name(), Set.of()).containsAll(then)) {
                locked.add(new Locked(one.place(), one.name(), Optional.of(one.version()), List.of()));
            }
        }
        return locked;
    }

    private static List<Locked> locked(YamlNode importer) {
        List<Locked> locked = new ArrayList<>();
        Optional<YamlNode> specifiers = importer.get("specifiers");
        for (String section : SECTIONS) {
            for (YamlNode.Entry entry :
                    importer.get(section).map(YamlNode::entries).orElse(List.of())) {
                String name = entry.key().value();
                boolean together = entry.value() instanceof YamlNode.Mapping;
                Optional<String> requirement = together
                        ? entry.value().get("specifier").map(YamlNode::text)
                        : specifiers.flatMap(all -> all.get(name)).map(YamlNode::text);
                String version =
                        together ? entry.value().text("version") : entry.value().text();
                locked.add(new Locked(entry.key().place(), name, requirement, version(version)));
            }
        }
        return locked;
    }

    /** Without the peers that a package was installed beside, and without the name of another package. */
    private static List<String> version(String written) {
        String version = written.replaceFirst("[(_].*", "");
        version = version.substring(version.lastIndexOf('@') + 1);
        return version.matches("\\d.*") ? List.of(version) : List.of();
    }
}
