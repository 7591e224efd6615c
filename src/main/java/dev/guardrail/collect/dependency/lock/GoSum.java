package dev.guardrail.collect.dependency.lock;

import dev.guardrail.collect.dependency.manifest.Declared;
import dev.guardrail.collect.dependency.manifest.ManifestFile;
import dev.guardrail.fact.DependencyScope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code go.sum}: the checksums of modules, or of their {@code go.mod} alone where nothing else of them is needed. */
final class GoSum implements Lock {

    private final Names names;

    private GoSum(Names names) {
        this.names = names;
    }

    static Lock read(String path, List<String> lines) {
        Names names = new Names(path);
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).strip().split("\\s+", -1);
            if (words.length == 3) {
                String version = words[1].replaceFirst("/go\\.mod$", "");
                if (!names.versions(words[0]).contains(version)) {
                    names.add(words[0], version, i + 1);
                }
            }
        }
        return new GoSum(names);
    }

    @Override
    public int packages() {
        return names.packages();
    }

    @Override
    public Optional<Member> member(ManifestFile manifest, String folder, Optional<ManifestFile> owner) {
        List<Locked> locked = new ArrayList<>();
        for (Declared one : manifest.declared()) {
            boolean replaced = one.version().startsWith("=> ");
            String[] target = one.version().split(" ", -1);
            String module = replaced && target.length > 1 ? target[1] : one.name();
            String version = replaced && target.length > 2 ? target[2] : one.version();
            List<String> versions = names.versions(module);
            if (!versions.isEmpty()) {
                List<String> chosen = versions.contains(version) ? List.of(one.version()) : versions;
                locked.add(new Locked(names.place(module), one.name(), Optional.empty(), chosen));
            }
        }
        Set<DependencyScope> all = EnumSet.of(DependencyScope.RUNTIME, DependencyScope.INDIRECT);
        return Optional.of(Member.of(locked, all, EnumSet.of(DependencyScope.RUNTIME)));
    }
}
