package dev.guardrail.audit;

import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SecretMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Finds the secrets that the range moved from one file to another, which discloses nothing new. */
final class MovedSecrets {

    private MovedSecrets() {}

    /**
     * The paths at the head of secrets that left their files, by their places at the base. Each secret moves only once:
     * if the head has it twice, one is a copy.
     *
     * @param pathAtHead the path at the head of a file of the base
     */
    static Map<Place, String> of(Collection<Fact> base, Collection<Fact> head, UnaryOperator<String> pathAtHead) {
        Map<String, List<SecretMatch>> before = bySecret(base);
        Map<Place, String> moved = new HashMap<>();
        bySecret(head).forEach((secret, matches) -> {
            List<SecretMatch> gone = before.getOrDefault(secret, new ArrayList<>());
            matches.removeIf(match -> removeFirst(gone, match.path(), pathAtHead));
            for (int i = 0; i < Math.min(gone.size(), matches.size()); i++) {
                moved.put(gone.get(i).place(), matches.get(i).path());
            }
        });
        return moved;
    }

    /** Removes one match that stayed in its file. */
    private static boolean removeFirst(List<SecretMatch> gone, String path, UnaryOperator<String> pathAtHead) {
        for (Iterator<SecretMatch> each = gone.iterator(); each.hasNext(); ) {
            if (pathAtHead.apply(each.next().path()).equals(path)) {
                each.remove();
                return true;
            }
        }
        return false;
    }

    /**
     * The matches of each secret. A test key that becomes a key outside of tests has not only moved, so both are kept
     * apart.
     */
    private static Map<String, List<SecretMatch>> bySecret(Collection<Fact> facts) {
        return facts.stream()
                .filter(SecretMatch.class::isInstance)
                .map(SecretMatch.class::cast)
                .collect(Collectors.groupingBy(
                        match -> match.testKey() + " " + match.identity(),
                        TreeMap::new,
                        Collectors.toCollection(ArrayList::new)));
    }
}
