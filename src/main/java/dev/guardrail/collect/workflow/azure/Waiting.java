package dev.guardrail.collect.workflow.azure;

import dev.guardrail.collect.workflow.pipeline.Answer;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The conditions of stages, or of the jobs of one, with those of what they wait for: what waits for something that does not run
 * does not run either, unless its own condition lets it.
 */
final class Waiting {

    private static final Pattern SUCCEEDED =
            Pattern.compile("\\bsucceeded\\s*\\(([^()]*)\\)", Pattern.CASE_INSENSITIVE);

    private final List<YamlNode> parts;
    private final List<Conditions> own;
    private final Scope scope;
    private final List<Set<Integer>> needs = new ArrayList<>();

    private Waiting(List<YamlNode> parts, List<Conditions> own, Scope scope, boolean inOrder) {
        this.parts = parts;
        this.own = own;
        this.scope = scope;
        Map<String, Integer> named = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            named.putIfAbsent(Names.of(parts.get(i)).toLowerCase(Locale.ROOT), i);
        }
        for (int i = 0; i < parts.size(); i++) {
            needs.add(needs(i, named, inOrder));
        }
    }

    /**
     * The conditions of parts of a pipeline.
     *
     * @param own the conditions of each part alone
     * @param inOrder whether each part waits for the one before it where it says nothing else
     */
    static List<Conditions> of(List<YamlNode> parts, List<Conditions> own, Scope scope, boolean inOrder) {
        return new Waiting(parts, own, scope, inOrder).all();
    }

    private Set<Integer> needs(int part, Map<String, Integer> named, boolean inOrder) {
        Set<Integer> all = new HashSet<>();
        if (inOrder && part > 0 && parts.get(part).get("dependsOn").isEmpty()) {
            all.add(part - 1);
        }
        for (String need : JobFacts.needs(parts.get(part))) {
            Integer other = named.get(need.toLowerCase(Locale.ROOT));
            if (other != null) {
                all.add(other);
            }
        }
        // What may not be there is not waited for where it is not.
        all.removeIf(other -> parts.get(other).get(Expansion.GUARD).isPresent()
                || !waits(parts.get(part), Names.of(parts.get(other))));
        return all;
    }

    /** Whether a part does not run where another one does not. */
    private boolean waits(YamlNode part, String other) {
        String condition = part.text("condition").strip();
        if (condition.isEmpty()) {
            return true;
        }
        String skipped = SUCCEEDED
                .matcher(condition)
                .replaceAll(found -> found.group(1).isBlank()
                                || found.group(1)
                                        .toLowerCase(Locale.ROOT)
                                        .contains("'" + other.toLowerCase(Locale.ROOT) + "'")
                        ? "false"
                        : "true");
        return scope.evaluate(skipped).filter(value -> !Values.isTrue(value)).isPresent();
    }

    /** From what waits for nothing on; what waits in a circle has its own conditions. */
    private List<Conditions> all() {
        List<Conditions> all = new ArrayList<>(own);
        List<List<Integer>> after = new ArrayList<>();
        int[] open = new int[parts.size()];
        Deque<Integer> ready = new ArrayDeque<>();
        parts.forEach(part -> after.add(new ArrayList<>()));
        for (int i = 0; i < parts.size(); i++) {
            open[i] = needs.get(i).size();
            int part = i;
            needs.get(i).forEach(need -> after.get(need).add(part));
            if (open[i] == 0) {
                ready.add(i);
            }
        }
        while (!ready.isEmpty()) {
            int done = ready.remove();
            for (int next : after.get(done)) {
                if (all.get(done).runs() != Answer.YES) {
                    all.set(next, all.get(next).within(all.get(done)));
                }
                open[next]--;
                if (open[next] == 0) {
                    ready.add(next);
                }
            }
        }
        return all;
    }
}
