package dev.guardrail.collect.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Command;
import dev.guardrail.fact.Fact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarPlacesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            run: make test                                             ; 4 ; 12
            run: "make test"                                           ; 4 ; 13
            run: >\\n        make test                                 ; 5 ; 9
            run: >-\\n\\n        echo a &&\\n        make test            ; 7 ; 9
            run: |\\n        make test                                 ; 5 ; 9
            run: |\\n        echo é\\n        é && make test             ; 6 ; 14
            run: |2-\\n          make test                             ; 5 ; 11
            run: true &&\\n        make test                           ; 5 ; 9
            """)
    void aCommandIsFoundInEveryStyleOfScalar(String run, int line, int column) {
        List<Fact> ordered = read("x: &steps\n\n\n    - " + run.replace("\\n", "\n")
                + "\non: push\njobs: {a: {runs-on: x, steps: *steps}}\n");
        assertThat(ordered)
                .filteredOn(fact ->
                        fact instanceof Command command && command.tool().equals("make test"))
                .extracting(fact -> ((Command) fact).place().line() + ":"
                        + ((Command) fact).place().column())
                .containsExactly(line + ":" + column);
    }

    private static List<Fact> read(String text) {
        return WorkflowCollector.read(".github/workflows/ci.yml", text.getBytes(StandardCharsets.UTF_8))
                .facts();
    }
}
