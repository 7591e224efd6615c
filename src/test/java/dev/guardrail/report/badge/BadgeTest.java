package dev.guardrail.report.badge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import dev.guardrail.report.Audits;
import dev.guardrail.verdict.Audit;
import dev.guardrail.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadgeTest {

    @Test
    void aBadgeHasTheKeysOfTheEndpoint() {
        assertThat(Badge.render(Audits.red())).isEqualTo("""
                {
                  "schemaVersion" : 1,
                  "label" : "guardrail",
                  "message" : "red, 1 finding",
                  "color" : "red",
                  "isError" : true
                }
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GREEN   | green                        | brightgreen | false",
                "YELLOW  | yellow                       | yellow      | false",
                "PENDING | pending, evidence is missing | lightgrey   | true"
            })
    void noBadgePassesThatDoesNotSaySo(Verdict verdict, String message, String color, boolean isError) {
        Audit red = Audits.red();
        Gap gap = new Gap(Evidence.CI, Place.file(""), "nobody gave it");

        assertThat(Badge.render(Audits.with(red, verdict, "", List.of(), List.of(gap))))
                .contains(
                        "\"message\" : \"" + message + "\"",
                        "\"color\" : \"" + color + "\"",
                        "\"isError\" : " + isError);
    }
}
