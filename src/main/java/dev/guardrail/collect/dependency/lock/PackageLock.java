package dev.guardrail.collect.dependency.lock;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.dependency.manifest.ManifestFile;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code package-lock.json}, from whose second version on the requirements of every workspace are kept. */
final class PackageLock implements Lock {

    private static final List<String> SECTIONS =
            List.of("dependencies", "devDependencies", "optionalDependencies", "peerDependencies");
    private static final Set<DependencyScope> SETTLED = EnumSet.allOf(DependencyScope.class);
    private static final Set<DependencyScope> EXPECTED =
            EnumSet.of(DependencyScope.RUNTIME, DependencyScope.DEVELOPMENT, DependencyScope.OPTIONAL);

    private final Map<String, YamlNode> packages = new HashMap<>();
    private final Names first;

    private PackageLock(Names first) {
        this.first = first;
    }

    static Lock read(String path, byte[] content) throws YamlException {
        YamlNode root = JsonReader.read(path, content).root();
        PackageLock lock = new PackageLock(new Names(path));
        root.get("packages")
                .ifPresent(all -> all.entries()
                        .forEach(entry -> lock.packages.put(entry.key().value(), entry.value())));
        if (lock.packages.isEmpty()) {
            root.get("dependencies")
                    .ifPresent(all -> all.entries()
                            .forEach(entry -> lock.first.add(
                                    entry.key().value(),
                                    entry.value().text("version"),
                                    entry.key().place().line())));
        }
        return lock;
    }

    @Override
    public int packages() {
        // The root itself is among them.
        return packages.isEmpty() ? first.packages() : packages.size() - 1;
    }

    @Override
    public Optional<Member> member(ManifestFile manifest, String folder, Optional<ManifestFile> owner) {
        if (packages.isEmpty()) {
            Member member = Member.of(
                    first.of(manifest), SETTLED, EnumSet.of(DependencyScope.RUNTIME, DependencyScope.DEVELOPMENT));
            return folder.isEmpty() ? Optional.of(member) : Optional.empty();
        }
        return Optional.ofNullable(packages.get(folder))
                .map(one -> Member.of(locked(one, folder), SETTLED, EXPECTED).thatLists());
    }

    private List<Locked> locked(YamlNode project, String folder) {
        List<Locked> locked = new ArrayList<>();
        for (String section : SECTIONS) {
            for (YamlNode.Entry entry :
                    project.get(section).map(YamlNode::entries).orElse(List.of())) {
                String name = entry.key().value();
                Optional<String> requirement = Optional.of(entry.value().text());
                locked.add(new Locked(entry.key().place(), name, requirement, versions(name, folder)));
            }
        }
        return locked;
    }

    /** A package is installed in the folder itself, or in one above it. */
    private List<String> versions(String name, String folder) {
        String at = folder;
        while (true) {
            YamlNode installed = packages.get(Paths.join(at, "node_modules/" + name));
            if (installed != null) {
                String version = installed.text("version");
                return version.isEmpty() ? List.of() : List.of(version);
            }
            if (at.isEmpty()) {
                return List.of();
            }
            at = Paths.folder(at);
        }
    }
}
