package dev.guardrail.proof;

import dev.guardrail.proof.Callers.Caller;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The tests that reach a function through other functions of the project: the nearest ones, by the shortest path of calls. */
final class IndirectTests {

    /** So many calls lie between a test and a guard at most. */
    private static final int DEEPEST = 4;

    /** So many functions are looked at for one guard. */
    private static final int MOST = 200;

    private final Callers callers;
    private final TestFiles files;
    private final Function<String, Set<String>> tests;

    /**
     * Looks for them.
     *
     * @param tests the test files that see a file
     */
    IndirectTests(Callers callers, TestFiles files, Function<String, Set<String>> tests) {
        this.callers = callers;
        this.files = files;
        this.tests = tests;
    }

    private record Step(Caller caller, List<String> via) {}

    /** Those of the function of a guard; none where nothing reaches it. */
    List<NamedTest> of(String path, String function) {
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(new Caller(path, 0, function), List.of())));
        Set<String> known = new HashSet<>(Set.of(path + " " + function));
        List<NamedTest> found = new ArrayList<>();
        int depth = 0;
        while (!open.isEmpty() && known.size() < MOST) {
            Step step = open.removeFirst();
            if (step.via().size() > depth && !found.isEmpty()) {
                break;
            }
            depth = step.via().size();
            if (depth > 0) {
                List<NamedTest> naming = new ArrayList<>();
                String name = step.caller().name();
                files.naming(tests.apply(step.caller().path()), name, TestLink.INDIRECT, naming);
                naming.forEach(test -> found.add(test.through(step.via())));
            }
            if (depth < DEEPEST) {
                for (Caller caller :
                        callers.of(step.caller().path(), step.caller().name())) {
                    if (known.add(caller.path() + " " + caller.name())) {
                        List<String> via = new ArrayList<>(List.of(Callers.shown(caller)));
                        via.addAll(step.via());
                        open.add(new Step(caller, via));
                    }
                }
            }
        }
        return found.stream().distinct().toList();
    }
}
