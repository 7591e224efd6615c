package dev.guardrail.weakening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.finding.Finding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Weakenings of clean repositories are reported, and neutral changes that look alike are not. The entries were written
 * from what protects a branch, without a look at the rules.
 */
class WeakeningBatteryTest {

    private static final String PACK = "ci-weakening/";
    private static final List<Entry> ENTRIES = Battery.entries();
    private static final Set<String> UNSOLVED = Battery.unsolved();

    @Test
    void everyTwinLooksLikeAWeakening() {
        Map<String, Entry> byName = ENTRIES.stream().collect(Collectors.toMap(Entry::name, Function.identity()));
        assertThat(ENTRIES.stream().filter(entry -> !entry.twinOf().isEmpty()))
                .isNotEmpty()
                .allMatch(Entry::isNeutral)
                .allMatch(entry -> byName.containsKey(entry.twinOf())
                        && !byName.get(entry.twinOf()).isNeutral());
        assertThat(byName.keySet()).containsAll(UNSOLVED);
    }

    @TestFactory
    Stream<DynamicTest> aWeakeningIsReported() {
        return ENTRIES.stream().filter(entry -> !entry.isNeutral()).map(WeakeningBatteryTest::test);
    }

    @TestFactory
    Stream<DynamicTest> aNeutralChangeIsQuiet() {
        return ENTRIES.stream().filter(Entry::isNeutral).map(WeakeningBatteryTest::test);
    }

    private static DynamicTest test(Entry entry) {
        return DynamicTest.dynamicTest(entry.name(), () -> {
            List<Finding> findings = findings(entry);
            assertThat(isRight(entry, findings))
                    .withFailMessage(() -> entry + ", because " + entry.because() + ": expected " + entry.expected()
                            + (UNSOLVED.contains(entry.name()) ? ", and is solved (see unsolved.txt)" : "")
                            + " but found " + summary(findings))
                    .isNotEqualTo(UNSOLVED.contains(entry.name()));
        });
    }

    private static boolean isRight(Entry entry, List<Finding> findings) {
        List<String> rules = findings.stream()
                .map(finding -> finding.rule().substring(PACK.length()))
                .toList();
        return entry.isNeutral()
                ? entry.tolerated().containsAll(rules)
                : rules.stream().anyMatch(entry.expected()::contains);
    }

    private static List<Finding> findings(Entry entry) {
        return Introduced.by(entry.base(), entry.head()).stream()
                .filter(finding -> finding.rule().startsWith(PACK))
                .toList();
    }

    private static List<String> summary(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + " at " + finding.location().place() + ": " + finding.message())
                .toList();
    }
}
