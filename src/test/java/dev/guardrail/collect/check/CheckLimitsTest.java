package dev.guardrail.collect.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.table.Tables;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckLimitsTest {

    private static final String PATH = ".github/workflows/ci.yml";

    @Test
    void callsThatAreNotFollowedAreAGap() {
        assertThat(gaps(70)).singleElement().satisfies(gap -> {
            assertThat(gap.place()).isEqualTo(Place.file(PATH));
            assertThat(gap.reason())
                    .isEqualTo("expected at most 100,000 commands behind what the workflows call;"
                            + " further calls are not followed");
        });
    }

    @Test
    void fewCallsAreFollowed() {
        assertThat(gaps(3)).isEmpty();
    }

    /** The gaps where so many steps call a long script, each with another argument. */
    private static List<Gap> gaps(int calls) {
        String steps = IntStream.range(0, calls)
                .mapToObj(call -> "      - run: bash x.sh " + call + "\n      - run: echo\n")
                .collect(Collectors.joining());
        String workflow = "on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n" + steps;
        Snapshot side = FilesSnapshot.ofTexts(Map.of(PATH, workflow, "x.sh", "make x\n".repeat(1_800)));
        return new CheckCollector(new Readings(), List.of(), Tables.bundled(), List.of())
                .collect(side, List.of(), side, List.of())
                .sides()
                .gaps();
    }
}
