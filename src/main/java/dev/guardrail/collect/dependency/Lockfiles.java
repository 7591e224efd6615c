package dev.guardrail.collect.dependency;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.dependency.lock.CompiledRequirements;
import dev.guardrail.collect.dependency.lock.LockKind;
import dev.guardrail.collect.dependency.lock.Member;
import dev.guardrail.collect.dependency.manifest.ManifestFile;
import dev.guardrail.fact.Ecosystem;
import dev.guardrail.fact.Gap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the lockfile of a manifest: one in its folder, or else in the nearest folder above that has one for it. */
final class Lockfiles {

    private static final Map<Ecosystem, List<LockKind>> KINDS = Map.of(
            Ecosystem.NPM,
                    List.of(
                            LockKind.NPM_SHRINKWRAP,
                            LockKind.NPM,
                            LockKind.PNPM,
                            LockKind.YARN,
                            LockKind.BUN,
                            LockKind.BUN_BINARY),
            Ecosystem.PYPI, List.of(LockKind.UV, LockKind.POETRY, LockKind.PDM),
            Ecosystem.CARGO, List.of(LockKind.CARGO),
            Ecosystem.GO, List.of(LockKind.GO),
            Ecosystem.MAVEN, List.of(LockKind.GRADLE));

    private final DependencyFiles files;
    private final Snapshot snapshot;
    private final Map<String, Entry> entries;
    private final Map<String, ManifestFile> manifests;
    private final Map<String, CompiledRequirements> compiled = new HashMap<>();
    private final Map<Ecosystem, Set<String>> own = new HashMap<>();
    private final Set<Gap> gaps = new LinkedHashSet<>();

    Lockfiles(
            DependencyFiles files,
            Snapshot snapshot,
            Map<String, Entry> entries,
            Map<String, ManifestFile> manifests,
            List<CompiledRequirements> compiled) {
        this.files = files;
        this.snapshot = snapshot;
        this.entries = entries;
        this.manifests = manifests;
        for (ManifestFile manifest : manifests.values()) {
            own.computeIfAbsent(manifest.ecosystem(), ecosystem -> new HashSet<>())
                    .add(manifest.name());
        }
        for (CompiledRequirements one : compiled) {
            one.sources().stream()
                    .filter(manifests::containsKey)
                    .forEach(source -> this.compiled.putIfAbsent(source, one));
        }
    }

    /** The names of the packages that the repository itself has. */
    Set<String> own(Ecosystem ecosystem) {
        return own.getOrDefault(ecosystem, Set.of());
    }

    /** The gaps of the lockfiles that were looked at. */
    Set<Gap> gaps() {
        return gaps;
    }

    Optional<Comparison> of(ManifestFile manifest) {
        CompiledRequirements pinned = compiled.get(manifest.path());
        boolean named = !manifest.file().endsWith(".txt") && !manifest.file().endsWith(".in");
        Optional<Comparison> found = named ? above(manifest) : Optional.empty();
        if (found.isEmpty() && pinned != null) {
            return pinned.member(manifest, "", Optional.empty())
                    .map(member -> comparison(manifest, pinned.path(), pinned.packages(), member));
        }
        return found;
    }

    private Optional<Comparison> above(ManifestFile manifest) {
        // A platform's file says nothing that Gradle's lockfile could settle.
        if (manifest.file().equals("pom.xml")) {
            return Optional.empty();
        }
        boolean catalogue = manifest.ecosystem() == Ecosystem.MAVEN;
        String start = manifest.folder();
        Optional<String> folder = Optional.of(start);
        while (folder.isPresent()) {
            for (LockKind kind : kinds(manifest)) {
                Entry entry = entries.get(Paths.join(folder.get(), kind.file()));
                if (entry != null && (kind.shared() || folder.get().equals(start) || catalogue)) {
                    Optional<Comparison> found = member(manifest, kind, entry, folder.get());
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            folder = Paths.above(folder.get());
        }
        return Optional.empty();
    }

    private static List<LockKind> kinds(ManifestFile manifest) {
        return switch (manifest.file()) {
            case "Pipfile" -> List.of(LockKind.PIPENV);
            case "pnpm-workspace.yaml" -> List.of(LockKind.PNPM);
            default -> KINDS.getOrDefault(manifest.ecosystem(), List.of());
        };
    }

    private Optional<Comparison> member(ManifestFile manifest, LockKind kind, Entry entry, String folder) {
        DependencyFiles.Locks read = files.lock(snapshot, entry);
        read.gap().ifPresent(gaps::add);
        String below = manifest.folder().substring(folder.isEmpty() ? 0 : folder.length());
        String relative = below.startsWith("/") ? below.substring(1) : below;
        Optional<ManifestFile> owner = Optional.ofNullable(manifests.get(Paths.join(folder, manifest.file())));
        return read.lock()
                .member(manifest, relative, owner)
                .map(member -> decided(manifest, kind, member))
                .map(member -> comparison(manifest, entry.path(), read.lock().packages(), member));
    }

    /**
     * In a workspace of Go checksums may be in the workspace's own file; and what a setup file says goes into a lockfile, but
     * not all that it says is known.
     */
    private Member decided(ManifestFile manifest, LockKind kind, Member member) {
        boolean workspace = kind == LockKind.GO && inGoWorkspace(manifest.folder());
        return workspace || manifest.file().startsWith("setup.") ? Member.undecided() : member;
    }

    private boolean inGoWorkspace(String of) {
        Optional<String> folder = Optional.of(of);
        while (folder.isPresent()) {
            if (snapshot.find(Paths.join(folder.get(), "go.work")).isPresent()) {
                return true;
            }
            folder = Paths.above(folder.get());
        }
        return false;
    }

    private Comparison comparison(ManifestFile manifest, String lockfile, int packages, Member member) {
        return new Comparison(manifest, lockfile, packages, member, own(manifest.ecosystem()));
    }
}
