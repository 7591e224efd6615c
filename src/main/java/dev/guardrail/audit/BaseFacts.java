package dev.guardrail.audit;

import dev.guardrail.fact.Fact;
import dev.guardrail.finding.Justification.Cited;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The facts of the base that rules about both sides ask for, by the names that their files, jobs and steps have at the
 * head. Each is a copy, so that a fact that both sides share is still one of the base.
 */
final class BaseFacts {

    static final BaseFacts NONE = new BaseFacts();

    private final List<Fact> facts = new ArrayList<>();
    private final IdentityHashMap<Fact, Fact> originals = new IdentityHashMap<>();

    private BaseFacts() {}

    static BaseFacts of(Collection<Fact> base, Predicate<Class<?>> asked, Renames renames, Collection<Fact> head) {
        BaseFacts renamed = new BaseFacts();
        Map<Class<?>, Boolean> types = new HashMap<>();
        List<Fact> wanted = base.stream()
                .filter(fact -> types.computeIfAbsent(fact.getClass(), asked::test))
                .toList();
        if (!wanted.isEmpty()) {
            HeadNames names = new HeadNames(renames, StepNumbers.of(base, head, renames));
            wanted.forEach(fact -> renamed.add(fact, names.copy(fact)));
        }
        return renamed;
    }

    private void add(Fact original, Fact copy) {
        facts.add(copy);
        originals.put(copy, original);
    }

    List<Fact> facts() {
        return facts;
    }

    /** What a justification says of a matched fact: one of the base as it is there. */
    Cited cite(Fact matched) {
        Fact original = originals.get(matched);
        return original == null ? new Cited(matched, false) : new Cited(original, true);
    }
}
