package dev.guardrail.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicySourceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version: 1\nguardrails: []\n",
                "{ version: 1, guardrails: [] }",
                "version: 1\n\"guard\\u0072ails\": []\n",
                "{ version: \"1\n#\", guardrails: [] }",
                "{ version: '1\n#', guardrails: [] }",
                "version: 1 #\u2028guardrails: []\n",
                "# a comment\u2028guardrails: []\n",
                "# a comment\rguardrails: []\n",
                "#\nguardrails: []\n"
            })
    void aPolicyMayHaveAKeyOfWhichItHasTheLetters(String policy) {
        assertThat(new PolicySource("p.yaml", policy).mayHave("guardrails")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version: 1\n",
                "# Single guardrails: off or on.\nversion: 1\n",
                "version: 1\r\n# guardrails:\\\r\n",
                "version: 1\n# guardrails:"
            })
    void aPolicyThatNamesAKeyInACommentAloneHasItNot(String policy) {
        PolicySource source = new PolicySource("p.yaml", policy);

        assertThat(source.mayHave("guardrails")).isFalse();
        assertThat(new PolicySource("q.yaml", "version: 1")
                        .extending(List.of(source), List.of())
                        .mayHave("guardrails"))
                .isFalse();
    }

    @Test
    void aPolicyMayHaveTheKeyOfOneThatItExtends() {
        PolicySource extended = new PolicySource("p.yaml", "guardrails: []");

        assertThat(new PolicySource("q.yaml", "version: 1")
                        .extending(List.of(extended), List.of())
                        .mayHave("guardrails"))
                .isTrue();
    }
}
