package dev.guardrail.collect.dependency.lock;

import dev.guardrail.collect.dependency.lock.Blocks.Block;
import dev.guardrail.collect.dependency.lock.Blocks.Line;
import dev.guardrail.collect.dependency.manifest.ManifestFile;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.VersionKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code Cargo.lock}: its packages without a source are those of the repository, each with the names of what it depends on.
 * It keeps no requirements. What {@code [workspace.dependencies]} renames goes by another name in it.
 */
final class CargoLock implements Lock {

    private static final Set<DependencyScope> SETTLED = EnumSet.allOf(DependencyScope.class);

    private final Names names;
    private final Map<String, List<Locked>> members = new HashMap<>();

    private CargoLock(Names names) {
        this.names = names;
    }

    static Lock read(String path, List<String> lines) {
        Names names = new Names(path);
        List<Block> packages = Blocks.of(lines).stream()
                .filter(block -> block.name().equals("package"))
                .toList();
        packages.forEach(block -> names.add(block.text("name"), block.text("version"), block.line("name")));
        CargoLock lock = new CargoLock(names);
        for (Block block : packages) {
            if (block.text("source").isEmpty()) {
                List<Locked> locked = new ArrayList<>();
                for (Line line : block.values().getOrDefault("dependencies", List.of())) {
                    dependency(path, line, names).ifPresent(locked::add);
                }
                lock.members.put(block.text("name"), locked);
            }
        }
        return lock;
    }

    /** A name, with the version where there are several, and with the source where that is not enough either. */
    private static Optional<Locked> dependency(String path, Line line, Names names) {
        int start = line.text().indexOf('"');
        int end = line.text().lastIndexOf('"');
        if (start < 0 || end <= start) {
            return Optional.empty();
        }
        String[] words = line.text().substring(start + 1, end).split(" ", 3);
        List<String> versions = words.length > 1 ? List.of(words[1]) : names.versions(words[0]);
        return Optional.of(new Locked(Place.line(path, line.number()), words[0], Optional.empty(), versions));
    }

    @Override
    public int packages() {
        return names.packages();
    }

    @Override
    public Optional<Member> member(ManifestFile manifest, String folder, Optional<ManifestFile> owner) {
        if (manifest.name().isEmpty() && folder.isEmpty()) {
            return Optional.of(Member.of(names.of(manifest), SETTLED, Set.of()).thatIsPartial());
        }
        List<Locked> locked = members.get(manifest.name());
        if (locked == null) {
            return Optional.empty();
        }
        // Of what is no member but a folder that a member uses, neither tests nor options are locked.
        Set<DependencyScope> expected = EnumSet.of(DependencyScope.RUNTIME, DependencyScope.BUILD);
        Member member = Member.of(locked, SETTLED, expected);
        boolean renamed = manifest.declared().stream()
                .anyMatch(one -> one.kind() == VersionKind.MANAGED
                        && locked.stream().noneMatch(found -> found.name().equals(one.name())));
        return Optional.of(renamed ? member : member.thatLists());
    }
}
