package dev.guardrail.collect.dependency.lock;

import dev.guardrail.collect.dependency.manifest.ManifestFile;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Place;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import dev.guardrail.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
