package dev.guardrail.collect.check.build;

import dev.guardrail.collect.format.MavenPhases;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The goals of Maven that check something, and the phases that they are bound to. */
public final class MavenGoals {

    /** Settings that switch a goal or its failures off. */
    static final Set<String> SWITCHES = Set.of(
            "skip",
            "skipTests",
            "skipITs",
            "skipExec",
            "failOnViolation",
            "failOnError",
            "failOnWarning",
            "haltOnFailure",
            "fail",
            "testFailureIgnore");

    /** The phases of goals that have another one than {@code verify}. */
    private static final Map<String, String> EARLY = Map.ofEntries(
            Map.entry("enforcer:enforce", "validate"),
            Map.entry("surefire:test", "test"),
            Map.entry("rat:check", "validate"),
            Map.entry("sortpom:verify", "validate"),
            Map.entry("formatter:validate", "validate"),
            Map.entry("spring-javaformat:validate", "validate"),
            Map.entry("impsort:check", "process-sources"),
            Map.entry("forbiddenapis:check", "process-classes"),
            Map.entry("forbiddenapis:testCheck", "process-test-classes"),
            Map.entry("animal-sniffer:check", "process-classes"));

    /** Goals that fail a build, by their names; those of these plugins only where they are listed. */
    private static final Pattern CHECKING = Pattern.compile(
            "(?:[\\w-]+-)?check(?:-[\\w-]+)?|testCheck|verify|enforce|cmp|lint|validate(?:-[\\w-]+)?|audit|analyze(?:-only|-duplicate|-dep-mgt)?"
                    + "|mutationCoverage|modernizer|arch-test|bom-rules|checkstyle-check");

    private static final Pattern REPORTING = Pattern.compile(
            "(?:[\\w-]+-)?(?:report|aggregate|apply|format|sort|fix|remove|tree|list|help|gui)(?:-[\\w-]+)?");

    private static final Map<String, Set<String>> OF_PLUGIN = Map.of(
            "surefire", Set.of("test"),
            "invoker", Set.of("run", "verify"),
            "dependency", Set.of("analyze", "analyze-only", "analyze-duplicate", "analyze-dep-mgt"),
            "release", Set.of(),
            "scm", Set.of(),
            "help", Set.of(),
            "versions", Set.of());

    /** What a plugin is called by, from its name. */
    private static final Pattern PLUGIN = Pattern.compile("maven-(.+)-plugin|(.+?)(?:-maven-plugin|-maven)");

    /** Options that are about tests alone. */
    public static final Pattern OF_TESTS =
            Pattern.compile("-D(?:it\\.test|test|skipITs|skipTests|maven\\.test\\.skip|groups|excludedGroups)(?:=.*)?");

    private static final Set<String> TESTING = Set.of("surefire", "failsafe", "invoker");

    private MavenGoals() {}

    /** Whether a goal or a phase runs tests. */
    public static boolean tests(String goal) {
        int colon = goal.indexOf(':');
        return colon < 0
                ? MavenPhases.ALL.indexOf(goal) >= MavenPhases.ALL.indexOf("test")
                : TESTING.contains(goal.substring(0, colon));
    }

    /** What the goals of a plugin are called by: {@code checkstyle} for {@code maven-checkstyle-plugin}. */
    static String prefix(String artifact) {
        Matcher name = PLUGIN.matcher(artifact);
        if (!name.matches()) {
            return artifact;
        }
        return name.group(1) == null ? name.group(2) : name.group(1);
    }

    /** A goal by its short name: without its group, its version and its execution. */
    public static String canonical(String goal) {
        String plain = goal.replaceFirst("@.*", "");
        String[] parts = plain.split(":", -1);
        return switch (parts.length) {
            case 3 -> (parts[0].contains(".") ? prefix(parts[1]) : parts[0]) + ":" + parts[2];
            case 4 -> prefix(parts[1]) + ":" + parts[3];
            default -> plain;
        };
    }

    /** Whether a goal, with its plugin, fails the build for what it finds. */
    public static boolean checks(String goal) {
        int colon = goal.indexOf(':');
        return colon > 0 && checks(goal.substring(0, colon), goal.substring(colon + 1));
    }

    /** Whether a goal, with its plugin, only writes a report, or changes files. */
    public static boolean reports(String goal) {
        int colon = goal.indexOf(':');
        String name = goal.substring(colon + 1);
        return colon > 0
                && (REPORTING.matcher(name).matches()
                        || goal.substring(0, colon).equals(name));
    }

    /** Whether a goal of a plugin fails the build for what it finds. */
    static boolean checks(String plugin, String goal) {
        Set<String> own = OF_PLUGIN.get(plugin);
        return own == null ? CHECKING.matcher(goal).matches() : own.contains(goal);
    }

    /** Whether a build up to one of some phases runs a goal that is bound to a phase; to its own if none is named. */
    static boolean runs(List<String> upTo, String plugin, String goal, String phase) {
        String bound = phase.isEmpty() ? EARLY.getOrDefault(plugin + ":" + goal, "verify") : phase;
        int at = MavenPhases.ALL.indexOf(bound);
        return at >= 0 && upTo.stream().anyMatch(end -> MavenPhases.ALL.indexOf(end) >= at);
    }
}
