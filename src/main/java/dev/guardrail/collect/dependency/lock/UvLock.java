package dev.guardrail.collect.dependency.lock;

import dev.guardrail.collect.dependency.lock.Blocks.Block;
import dev.guardrail.collect.dependency.lock.Blocks.Line;
import dev.guardrail.collect.dependency.manifest.ManifestFile;
import dev.guardrail.fact.DependencyScope;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code uv.lock}: it keeps the requirements of each project of the workspace. */
final class UvLock implements Lock {

    private static final Pattern TABLE = Pattern.compile("\\{[^{}]*+}");
    private static final Pattern FOLDER = Pattern.compile("\\b(?:editable|virtual|directory) = \"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("\\bname = \"([^\"]*)\"");
    private static final Pattern SPECIFIER = Pattern.compile("\\bspecifier = \"([^\"]*)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("\\b(?:git|url|path|editable|directory|virtual) = ");

    private final String path;
    private final Names names;
    private final Map<String, Project> projects = new HashMap<>();

    /** What is locked of a project; of one without any requirements nothing is. */
    private static final class Project {
        private final String name;
        private final List<Locked> locked = new ArrayList<>();
        private boolean listed;
        private boolean groups;

        Project(String name) {
            this.name = name;
        }
    }

    private UvLock(String path) {
        this.path = path;
        this.names = new Names(path);
    }

    static Lock read(String path, List<String> lines) {
        UvLock lock = new UvLock(path);
        List<Block> blocks = Blocks.of(lines);
        for (Block block : blocks) {
            if (block.name().equals("package")) {
                lock.names.add(block.text("name"), block.text("version"), block.line("name"));
            }
        }
        Optional<Project> project = Optional.empty();
        for (Block block : blocks) {
            if (block.name().equals("package")) {
                project = lock.project(block);
            } else if (project.isPresent() && block.name().startsWith("package.metadata")) {
                lock.requirements(block, project.get());
            }
        }
        return lock;
    }

    private Optional<Project> project(Block block) {
        Matcher folder = FOLDER.matcher(block.text("source"));
        if (!folder.find()) {
            return Optional.empty();
        }
        Project project = new Project(block.text("name"));
        projects.put(folder.group(1).equals(".") ? "" : folder.group(1), project);
        return Optional.of(project);
    }

    private void requirements(Block block, Project project) {
        boolean groups = block.name().equals("package.metadata.requires-dev");
        project.listed = true;
        project.groups |= groups;
        block.values().forEach((key, lines) -> {
            if (groups || key.equals("requires-dist")) {
                lines.forEach(line -> requirements(line, project));
            }
        });
    }

    private void requirements(Line line, Project project) {
        Matcher tables = TABLE.matcher(line.text());
        while (tables.find()) {
            Matcher name = NAME.matcher(tables.group());
            if (name.find() && !name.group(1).equals(project.name)) {
                Matcher specifier = SPECIFIER.matcher(tables.group());
                Optional<String> requirement = specifier.find()
                        ? Optional.of(specifier.group(1))
                        : ELSEWHERE.matcher(tables.group()).find() ? Optional.empty() : Optional.of("");
                Place place = Place.line(path, line.number());
                project.locked.add(new Locked(place, name.group(1), requirement, names.versions(name.group(1))));
            }
        }
    }

    /** The name that PEP 503 compares projects by. */
    static String normalised(String written) {
        return written.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public int packages() {
        return names.packages();
    }

    @Override
    public Optional<Member> member(ManifestFile manifest, String folder, Optional<ManifestFile> owner) {
        Optional<Project> project = Optional.ofNullable(projects.get(folder));
        Set<DependencyScope> settled =
                EnumSet.of(DependencyScope.RUNTIME, DependencyScope.OPTIONAL, DependencyScope.DEVELOPMENT);
        if (project.isEmpty() && folder.isEmpty()) {
            // A workspace without a project of its own may have groups all the same.
            return Optional.of(Member.of(names.of(manifest), settled, Set.of()));
        }
        return project.map(one -> {
            boolean decided = one.listed && manifest.listed();
            Set<DependencyScope> expected = EnumSet.noneOf(DependencyScope.class);
            if (decided) {
                expected.addAll(EnumSet.of(DependencyScope.RUNTIME, DependencyScope.OPTIONAL));
            }
            if (decided && one.groups) {
                expected.add(DependencyScope.DEVELOPMENT);
            }
            Member member = Member.of(one.locked, settled, expected);
            return decided ? member.thatLists() : member;
        });
    }
}
