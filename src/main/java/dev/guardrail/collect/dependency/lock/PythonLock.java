package dev.guardrail.collect.dependency.lock;

import dev.guardrail.collect.dependency.manifest.ManifestFile;
import dev.guardrail.fact.DependencyScope;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code poetry.lock} has all groups and extras of its manifest; {@code pdm.lock} those groups that were asked for. */
final class PythonLock implements Lock {

    private static final Set<DependencyScope> SETTLED =
            EnumSet.of(DependencyScope.RUNTIME, DependencyScope.DEVELOPMENT, DependencyScope.OPTIONAL);

    private final Names names;
    private final boolean complete;

    private PythonLock(Names names, boolean complete) {
        this.names = names;
        this.complete = complete;
    }

    static Lock poetry(String path, List<String> lines) {
        return new PythonLock(names(path, lines), true);
    }

    static Lock pdm(String path, List<String> lines) {
        return new PythonLock(names(path, lines), false);
    }

    private static Names names(String path, List<String> lines) {
        Names names = new Names(path);
        for (Blocks.Block block : Blocks.of(lines)) {
            if (block.name().equals("package")) {
                names.add(UvLock.normalised(block.text("name")), block.text("version"), block.line("name"));
            }
        }
        return names;
    }

    @Override
    public int packages() {
        return names.packages();
    }

    @Override
    public Optional<Member> member(ManifestFile manifest, String folder, Optional<ManifestFile> owner) {
        if (!folder.isEmpty()) {
            return Optional.empty();
        }
        Set<DependencyScope> expected = complete ? SETTLED : EnumSet.of(DependencyScope.RUNTIME);
        Member member = Member.of(names.of(manifest), SETTLED, expected);
        return Optional.of(complete ? member : member.thatIsPartial());
    }
}
