package dev.guardrail.collect.dependency.lock;

import dev.guardrail.collect.dependency.manifest.ManifestFile;
import dev.guardrail.fact.DependencyScope;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code gradle.lockfile}: what one project resolved. A catalogue may have more, and another version may have won. */
final class GradleLock implements Lock {

    private final Names names;

    private GradleLock(Names names) {
        this.names = names;
    }

    static Lock read(String path, List<String> lines) {
        Names names = new Names(path);
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split("[:=]", 4);
            if (parts.length == 4 && !parts[0].startsWith("#")) {
                names.add(parts[0] + ":" + parts[1], parts[2], i + 1);
            }
        }
        return new GradleLock(names);
    }

    @Override
    public int packages() {
        return names.packages();
    }

    @Override
    public Optional<Member> member(ManifestFile manifest, String folder, Optional<ManifestFile> owner) {
        // Without versions, no requirement is compared.
        List<Locked> locked = names.of(manifest).stream()
                .map(one -> new Locked(one.place(), one.name(), Optional.empty(), List.of()))
                .toList();
        return Optional.of(Member.of(locked, EnumSet.allOf(DependencyScope.class), Set.of())
                .thatIsPartial());
    }
}
