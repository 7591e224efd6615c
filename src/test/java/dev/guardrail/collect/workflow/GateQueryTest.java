package dev.guardrail.collect.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateQueryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jq --exit-status 'all(.result == \"success\")' <<< '{}'",
                "jq -e 'all(.[]; .result == \"success\")'",
                "echo '{}' | jq -re 'to_entries | all(.value.result == \"success\")'",
                "jq -e '[.[].result] | all(. == \"success\")'",
                "jq -e 'any(.[]; .result != \"success\") | not'",
                "jq -e \"all(.result == \\\"success\\\")\"",
                "jq -e 'all(.result | IN(\"success\"))'",
            })
    void aQueryForSuccessIsTrueOfSuccessesAlone(String script) {
        assertThat(GateQuery.holds(script, List.of("success", "success"))).contains(true);
        assertThat(GateQuery.holds(script, List.of("success", "skipped"))).contains(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jq -e 'all(.result != \"failure\")'",
                "jq -e 'all(.[]; .result == \"success\" or .result == \"skipped\")'",
                "jq -e 'any(.result == \"failure\" or .result == \"cancelled\") | not'",
                "jq -e 'all(.result | IN(\"success\", \"skipped\"))'",
                "jq -e 'all(.result != \"failure\" and .result != \"cancelled\")'",
            })
    void aQueryThatLooksForFailuresIsTrueOfSkippedJobs(String script) {
        assertThat(GateQuery.holds(script, List.of("success", "skipped"))).contains(true);
        assertThat(GateQuery.holds(script, List.of("success", "failure"))).contains(false);
    }

    @Test
    void aQueryThatIsNotFollowedSaysNothing() {
        assertThat(GateQuery.holds("jq -e 'map(select(.result == \"success\")) | length == 2'", List.of("success")))
                .isEmpty();
        assertThat(GateQuery.holds("jq 'all(.result == \"success\")'", List.of("success")))
                .isEmpty();
    }
}
