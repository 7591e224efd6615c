package dev.guardrail.collect.check;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.check.build.Bound;
import dev.guardrail.collect.check.build.Build;
import dev.guardrail.collect.check.build.Builds;
import dev.guardrail.collect.check.build.MavenGoals;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.workflow.script.ToolCall;
import dev.guardrail.fact.CheckKind;
import dev.guardrail.fact.ExitStatus;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Names the checks of commands, also those that the files of a build add. */
final class BuildChecks {

    /**
     * A check of a command.
     *
     * @param place where it is said that it runs: the command, or a file of the build
     * @param words the words that concern it
     * @param status what becomes of its failure by what that file says
     * @param hiddenBy what hides it, as in {@link dev.guardrail.fact.Command#hiddenBy}
     */
    record Named(CheckName name, Place place, List<String> words, ExitStatus status, String hiddenBy) {}

    private final Builds builds;

    BuildChecks(Snapshot snapshot, Readings readings) {
        this.builds = new Builds(snapshot, readings);
    }

    /**
     * The checks of a command.
     *
     * @param place where it stands
     * @param directory the folder it runs in
     */
    List<Named> of(List<String> words, Place place, String directory) {
        String[] tool = ToolCall.of(words).tool().split(" ", -1);
        Build build = builds.of(tool[0], Arrays.asList(tool).subList(1, tool.length), words, directory);
        List<CheckName> written = CheckNames.ofCommand(words);
        List<Named> named = new ArrayList<>();
        List<CheckName> whole = CheckNames.ofCommand(build.words());
        for (int i = 0; i < whole.size(); i++) {
            CheckName name = whole.get(i);
            // What a file adds to the words is said where it stands.
            boolean more =
                    i < written.size() && isMore(name.extent(), written.get(i).extent());
            Place said = more ? build.settings().orElse(place) : place;
            String goal = name.tool().substring(name.tool().indexOf(' ') + 1);
            Build.Goal known =
                    build.goals().getOrDefault(goal, new Build.Goal(goal, Set.of(), ExitStatus.OBSERVED, ""));
            CheckName over = new CheckName(
                    name.kind(),
                    known.name().equals(goal) ? name.tool() : tool[0] + " " + known.name(),
                    name.shown(),
                    name.extent());
            named.add(new Named(
                    over.over(known.modules()),
                    said,
                    concerning(name, build.words()),
                    known.status(),
                    known.hiddenBy()));
        }
        build.bound().forEach(bound -> bound(tool[0], bound, named));
        return named;
    }

    private static boolean isMore(Extent extent, Extent written) {
        return !written.filters().equals(extent.filters()) && extent.filters().containsAll(written.filters());
    }

    /** The words without those that are about tests, where a check runs none. */
    private static List<String> concerning(CheckName name, List<String> words) {
        boolean untested = name.program().equals("mvn")
                && !MavenGoals.tests(name.tool().substring(name.tool().indexOf(' ') + 1));
        return untested
                ? words.stream()
                        .filter(word -> !MavenGoals.OF_TESTS.matcher(word).matches())
                        .toList()
                : words;
    }

    private static void bound(String program, Bound bound, List<Named> named) {
        List<String> words = new ArrayList<>(List.of(program, bound.goal()));
        List<CheckName> names = CheckNames.ofCommand(words);
        words.addAll(bound.options());
        Extent extent = ArgumentReader.read(program, bound.options()).over(bound.modules());
        for (CheckName name : names) {
            // What is built on the way is built with the goal.
            if (name.kind() != CheckKind.BUILD) {
                CheckName whole = new CheckName(name.kind(), name.tool(), name.shown(), extent);
                named.add(new Named(whole, bound.place(), words, bound.status(), bound.hiddenBy()));
            }
        }
    }
}
