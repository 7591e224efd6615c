package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.Sides;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.policy.PolicyReader;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.project.ProjectRules;
import dev.guardrail.rule.RuleIndex;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CollectorTest {

    private static final FilesSnapshot EMPTY = new FilesSnapshot(Map.of());

    @Test
    void whatCollectorsFindStandsInTheirOrder() {
        List<Collector> collectors = IntStream.range(0, 50)
                .mapToObj(i -> Collector.of(in -> Sides.ofHead(List.of(gap("file" + i)))))
                .toList();

        List<Fact> found = Collector.all(collectors, input()).stream()
                .flatMap(sides -> sides.head().stream())
                .toList();

        assertThat(found)
                .containsExactlyElementsOf(
                        IntStream.range(0, 50).mapToObj(i -> gap("file" + i)).toList());
    }

    @Test
    void ofCollectorsThatFailTheFirstSaysWhy() {
        List<Collector> collectors = IntStream.range(0, 50)
                .mapToObj(i -> Collector.of(in -> {
                    if (i >= 20) {
                        throw new UnusableInputException("collector " + i);
                    }
                    return Sides.NONE;
                }))
                .toList();

        assertThatThrownBy(() -> Collector.all(collectors, input()))
                .isInstanceOf(UnusableInputException.class)
                .hasMessage("collector 20");
    }

    private static Fact gap(String path) {
        return new Gap(Evidence.GIT, Place.file(path), "not there");
    }

    private static CollectorInput input() {
        return new CollectorInput(
                new Change(List.of(), EMPTY, EMPTY),
                PolicyReader.read(
                        PolicySource.shipped("default"), RuleIndex.builtIn().catalogue()),
                new Readings(),
                Matched.NOTHING,
                ProjectRules.NONE);
    }
}
