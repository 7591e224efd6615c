package dev.guardrail.collect.dependency.lock;

import dev.guardrail.collect.dependency.manifest.ManifestFile;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** {@code Pipfile.lock}: all packages of each category, with the versions that were chosen. */
final class PipfileLock implements Lock {

    private static final Set<DependencyScope> SETTLED =
            EnumSet.of(DependencyScope.RUNTIME, DependencyScope.DEVELOPMENT);

    private final Names names;

    private PipfileLock(Names names) {
        this.names = names;
    }

    static Lock read(String path, byte[] content) throws YamlException {
        Names names = new Names(path);
        for (YamlNode.Entry category : JsonReader.read(path, content).root().entries()) {
            if (!category.key().value().equals("_meta")) {
                for (YamlNode.Entry one : category.value().entries()) {
                    String version = one.value().text("version").replaceFirst("^={2,3}", "");
                    String name = UvLock.normalised(one.key().value());
                    names.add(name, version, one.key().place().line());
                }
            }
        }
        return new PipfileLock(names);
    }

    @Override
    public int packages() {
        return names.packages();
    }

    @Override
    public Optional<Member> member(ManifestFile manifest, String folder, Optional<ManifestFile> owner) {
        return Optional.of(Member.of(names.of(manifest), SETTLED, SETTLED));
    }
}
