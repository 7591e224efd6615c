package dev.guardrail.collect.tests;

import dev.guardrail.collect.tests.TestChanges.Single;
import dev.guardrail.collect.tests.declared.TestContent;
import java.util.HashSet;
import java.util.Set;

/** A test of the head that may succeed removed tests: a new test, or a kept test that gained code. */
final class Candidate {

    private final Single single;
    private final boolean isNew;
    /** What was added to its file, in which the table of its cases may stand. */
    private final Set<String> aroundIt;
    /** Which words of it are known to be those of a test of the base. */
    private final Set<String> explained;

    Candidate(Single single, TestContent before, boolean isNew, Set<String> aroundIt) {
        this.single = single;
        this.isNew = isNew;
        this.aroundIt = aroundIt;
        this.explained = new HashSet<>(before.words().keySet());
    }

    Single single() {
        return single;
    }

    /** Whether it came with the range, and no other test was found to have become it. */
    boolean isFree() {
        return isNew && explained.isEmpty();
    }

    TestContent content() {
        return single.test().content();
    }

    Set<String> explained() {
        return explained;
    }

    Set<String> aroundIt() {
        return aroundIt;
    }

    boolean isNew() {
        return isNew;
    }

    /** Takes note that a test of the base is a part of it. */
    void explain(TestContent test) {
        explained.addAll(test.words().keySet());
    }

    /** Whether it has a word; a literal may stand in a table beside it. */
    boolean has(String word) {
        return content().words().containsKey(word) || TestContent.isLiteral(word) && aroundIt.contains(word);
    }
}
