package dev.guardrail.collect.check;

import dev.guardrail.collect.check.build.MavenGoals;
import dev.guardrail.collect.own.OwnCalls;
import dev.guardrail.collect.workflow.script.ToolCall;
import dev.guardrail.fact.CheckKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Names the goals of builds, the environments of tox and the sessions of nox, each of which is a check. */
final class Goals {

    /** Programs that take several goals, each of which can be a check. */
    private static final Set<String> WITH_GOALS =
            Set.of("make just task mvn gradle sbt rake ninja lein invoke inv doit mage moon".split(" ", -1));

    private static final Map<String, CheckKind> PHASES = Map.ofEntries(
            Map.entry("mvn compile", CheckKind.BUILD),
            Map.entry("mvn test-compile", CheckKind.BUILD),
            Map.entry("mvn test", CheckKind.TEST),
            Map.entry("mvn package", CheckKind.TEST),
            Map.entry("mvn integration-test", CheckKind.TEST),
            Map.entry("mvn verify", CheckKind.TEST),
            Map.entry("mvn install", CheckKind.TEST),
            Map.entry("gradle check", CheckKind.GENERAL),
            Map.entry("gradle build", CheckKind.GENERAL),
            Map.entry("gradle test", CheckKind.TEST),
            Map.entry("gradle assemble", CheckKind.BUILD));

    private static final Set<String> SKIPPING =
            Set.of("-DskipTests -DskipTests=true -Dmaven.test.skip -Dmaven.test.skip=true".split(" ", -1));

    private Goals() {}

    /** The checks of a command that is named with goals; empty where it is no such command. */
    static Optional<List<CheckName>> of(ToolCall call) {
        String program = call.tool().split(" ", 2)[0];
        if (program.equals("tox") || program.equals("nox")) {
            return Optional.of(environments(program, call));
        }
        return WITH_GOALS.contains(program) ? Optional.of(goals(program, call)) : Optional.empty();
    }

    private static List<CheckName> goals(String program, ToolCall call) {
        List<CheckName> names = new ArrayList<>();
        boolean skips = call.arguments().stream().anyMatch(SKIPPING::contains);
        String[] goals = call.tool().split(" ", -1);
        for (int i = 1; i < goals.length; i++) {
            String goal = program.equals("mvn")
                    ? MavenGoals.canonical(goals[i])
                    : goals[i].startsWith(":") ? goals[i].substring(1) : goals[i];
            String tool = program + " " + goal;
            if (goal.equals(OwnCalls.GOAL) && program.equals("mvn")) {
                names.add(CheckName.own(tool, OwnCalls.ofGoal(call.arguments())));
                continue;
            }
            Optional<CheckKind> kind = Optional.ofNullable(
                            PHASES.get(program + " " + goal.substring(goal.lastIndexOf(':') + 1)))
                    .or(() -> program.equals("mvn") ? ofMaven(goal) : NameWords.kind(goal));
            boolean untested = program.equals("mvn") && !MavenGoals.tests(goal);
            Extent extent = ArgumentReader.read(program, arguments(call.arguments(), goals, untested));
            kind.map(found -> skips && found == CheckKind.TEST ? CheckKind.BUILD : found)
                    .ifPresent(found -> names.add(new CheckName(found, tool, program + " " + goal, extent)));
        }
        if (goals.length == 1 && Set.of("make", "ninja", "rake", "just", "task").contains(program)) {
            names.add(new CheckName(CheckKind.BUILD, program, program, Extent.ALL));
        }
        return names;
    }

    /** What a goal of a plugin checks; one that reports, or repairs, checks nothing. */
    private static Optional<CheckKind> ofMaven(String goal) {
        if (MavenGoals.reports(goal)) {
            return Optional.empty();
        }
        Optional<CheckKind> named = NameWords.kind(goal);
        return named.isPresent() || !MavenGoals.checks(goal) ? named : Optional.of(CheckKind.LINT);
    }

    /** The words besides the goals; without those about tests where a goal runs none. */
    private static List<String> arguments(List<String> words, String[] goals, boolean untested) {
        Set<String> named = new HashSet<>(List.of(goals));
        return words.stream()
                .filter(word -> !named.contains(word)
                        && !(untested && MavenGoals.OF_TESTS.matcher(word).matches()))
                .toList();
    }

    /** Each environment of tox and each session of nox is a check of its own. */
    private static List<CheckName> environments(String program, ToolCall call) {
        List<CheckName> names = new ArrayList<>();
        List<String> words = call.arguments();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean option = Set.of("-e", "-s", "--session", "--sessions", "-f").contains(word);
            String list = option && i + 1 < words.size()
                    ? words.get(i + 1)
                    : word.matches("-[es]\\w.*") ? word.substring(2) : "";
            for (String name : list.split(",", -1)) {
                if (!name.isEmpty()) {
                    CheckKind kind = NameWords.kind(name).orElse(CheckKind.TEST);
                    names.add(new CheckName(
                            kind,
                            program + " " + name,
                            program + " -" + (program.equals("tox") ? "e " : "s ") + name,
                            Extent.ALL));
                }
            }
        }
        if (names.isEmpty()) {
            names.add(new CheckName(CheckKind.TEST, program, program, Extent.ALL));
        }
        return names;
    }
}
