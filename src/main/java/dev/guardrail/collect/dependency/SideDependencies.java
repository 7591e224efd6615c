package dev.guardrail.collect.dependency;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.dependency.lock.CompiledRequirements;
import dev.guardrail.collect.dependency.lock.LockKind;
import dev.guardrail.collect.dependency.manifest.Catalogue;
import dev.guardrail.collect.dependency.manifest.Catalogues;
import dev.guardrail.collect.dependency.manifest.Declared;
import dev.guardrail.collect.dependency.manifest.GradleBuild;
import dev.guardrail.collect.dependency.manifest.ManifestFile;
import dev.guardrail.collect.dependency.manifest.ManifestKind;
import dev.guardrail.collect.dependency.manifest.Parsed;
import dev.guardrail.collect.dependency.manifest.Pom;
import dev.guardrail.collect.dependency.manifest.Reactor;
import dev.guardrail.fact.Dependency;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Located;
import dev.guardrail.fact.Manifest;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.VersionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The manifests of one side of a range, with the lockfiles that belong to them. */
final class SideDependencies {

    private final DependencyFiles files;
    private final Snapshot snapshot;
    private final SortedMap<String, Entry> lockfiles = new TreeMap<>();
    private final SortedMap<String, ManifestFile> manifests = new TreeMap<>();
    private final List<CompiledRequirements> compiled = new ArrayList<>();
    private final List<Pom> poms = new ArrayList<>();
    private final List<Catalogue> catalogues = new ArrayList<>();
    private final List<GradleBuild> builds = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    SideDependencies(DependencyFiles files, Snapshot snapshot) {
        this.files = files;
        this.snapshot = snapshot;
    }

    List<Fact> facts() {
        for (Entry entry : snapshot.files(SideDependencies::isWanted)) {
            if (LockKind.of(entry.path()).isPresent()) {
                lockfiles.put(entry.path(), entry);
            } else {
                readManifest(entry);
            }
        }
        Reactor reactor = new Reactor(poms);
        poms.stream().map(reactor::read).forEach(this::add);
        Catalogues offers = new Catalogues(catalogues);
        builds.stream().map(offers::read).forEach(this::add);
        Lockfiles locks = new Lockfiles(files, snapshot, lockfiles, manifests, compiled);
        manifests.values().forEach(manifest -> add(manifest, locks));
        facts.addAll(locks.gaps());
        Comparator<Fact> byPlace = Comparator.comparing(fact -> ((Located) fact).place());
        facts.sort(byPlace.thenComparing(Fact::toString));
        return List.copyOf(facts);
    }

    private static boolean isWanted(String path) {
        return ManifestKind.of(path).isPresent()
                || LockKind.of(path).isPresent()
                || CompiledRequirements.isNamedSo(path);
    }

    private void readManifest(Entry entry) {
        DependencyFiles.Manifest read = files.manifest(snapshot, entry);
        read.gap().ifPresent(facts::add);
        read.compiled().ifPresent(compiled::add);
        read.parsed().ifPresent(this::add);
    }

    private void add(Parsed parsed) {
        if (parsed instanceof Pom pom) {
            poms.add(pom);
        } else if (parsed instanceof GradleBuild build) {
            builds.add(build);
        } else if (parsed instanceof Catalogue catalogue) {
            catalogues.add(catalogue);
            add(catalogue.file());
        } else if (parsed instanceof ManifestFile file) {
            manifests.put(file.path(), file);
        }
    }

    private void add(ManifestFile manifest, Lockfiles locks) {
        Optional<Comparison> lock = locks.of(manifest);
        int declared = manifest.declared().size();
        Set<String> own = locks.own(manifest.ecosystem());
        facts.addAll(manifest.gaps());
        facts.add(new Manifest(Place.file(manifest.path()), manifest.ecosystem(), declared));
        for (Declared one : manifest.declared()) {
            VersionKind kind = own.contains(one.target()) ? VersionKind.LOCAL : one.kind();
            String lockfile = lock.filter(known -> kind != VersionKind.LOCAL && known.settles(one))
                    .map(Comparison::lockfile)
                    .orElse("");
            facts.add(new Dependency(
                    one.place(), manifest.ecosystem(), one.target(), one.version(), kind, one.scope(), lockfile));
        }
        lock.ifPresent(known -> facts.addAll(known.facts()));
    }
}
