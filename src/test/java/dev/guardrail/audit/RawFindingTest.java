package dev.guardrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.baseline.Baseline.Accepted;
import dev.guardrail.fact.Place;
import dev.guardrail.finding.Details;
import dev.guardrail.finding.Fingerprint;
import dev.guardrail.finding.TextEdit;
import dev.guardrail.finding.Violation;
import dev.guardrail.rule.Confidence;
import dev.guardrail.table.Tables;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RawFindingTest {

    private static final Accepted NAMED =
            new Accepted("a/b", "a.js", Fingerprint.of("a/b", "a.js", "", "a").value());
    private static final Place ONLY = new Place("a.js", 1, 6, 1, 13);

    private final Violation violation = new Violation("a/b", "a.js", 1, "message");
    private final Violation fixed = violation.withFix(ONLY, "it.only", "it");
    private final Side head = side("/*é*/it.only('a')\n");
    private final Side base = side("it.only('a')\n");

    @Test
    void anEditOfWhatIsWrittenIsAFix() {
        assertThat(atHead(fixed).fix()).containsExactly(new TextEdit(ONLY, "it.only", "it"));
        assertThat(atHead(fixed, fixed).fix()).hasSize(1);
    }

    @Test
    void noFixIsGivenWhereOneOfItsEditsDoesNotApply() {
        Violation other = fixed.withFix(new Place("a.js", 1, 14, 1, 99), "('a')", "()");
        assertThat(atHead(other).fix()).isEmpty();
        assertThat(atHead(violation.withFix(Place.line("a.js", 1), "it.only", "it"))
                        .fix())
                .isEmpty();
        assertThat(atHead(violation.withFix(new Place("b.js", 1, 6, 1, 13), "it.only", "it"))
                        .fix())
                .isEmpty();
    }

    @Test
    void noFixIsGivenWhereMatchesDisagreeOrForTheBase() {
        assertThat(atHead(fixed, violation).fix()).isEmpty();
        assertThat(finding(Locations.of(base, base), violation.withFix(new Place("a.js", 1, 1, 1, 8), "it.only", "it"))
                        .fix())
                .isEmpty();
    }

    @Test
    void anEditThatChangesNothingIsNone() {
        assertThat(violation.withFix(ONLY, "it", "it")).isSameAs(violation);
    }

    @Test
    void theSurestMatchSaysHowSureAFindingIs() {
        Violation low = violation.withConfidence(Confidence.LOW);
        assertThat(atHead(low).confidence(Confidence.HIGH)).isEqualTo(Confidence.LOW);
        assertThat(atHead(low, violation).confidence(Confidence.MEDIUM)).isEqualTo(Confidence.MEDIUM);
        assertThat(low).isEqualTo(violation).hasSameHashCodeAs(violation);
    }

    private RawFinding atHead(Violation... matches) {
        return finding(Locations.of(head, base), matches);
    }

    private static RawFinding finding(Locations locations, Violation... matches) {
        List<Details> details =
                List.of(matches).stream().map(Violation::details).toList();
        return new RawFinding(matches[0], List.of(), NAMED, NAMED, locations.of(matches[0]), details, locations);
    }

    private static Side side(String text) {
        return new Side(SideTexts.of(Map.of("a.js", text)), List.of(), Tables.bundled());
    }
}
