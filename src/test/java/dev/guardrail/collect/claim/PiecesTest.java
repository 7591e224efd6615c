package dev.guardrail.collect.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private static AuditDocument document(String line) {
        return AuditDocument.read("audit.md", line.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLongLineKeepsItsClaimsAtTheirColumns() {
        String filler = "word ".repeat(3_000);
        List<Claim> claims = ClaimReader.read(
                document(filler + "3 commits " + filler + "4 commits"), Vocabulary.builtIn(), List.of());

        assertThat(claims)
                .filteredOn(claim -> claim.kind().equals(ClaimKind.COMMITS))
                .extracting(claim -> claim.quote() + " at " + claim.place().column())
                .containsExactly("3 commits at 15001", "4 commits at 30011");
    }

    @Test
    void noPieceIsLongAndNothingIsLost() {
        String line = "🟢".repeat(5_001) + " " + "x".repeat(9_000);

        List<Passage> passages = document(line).passages();

        assertThat(passages).allMatch(passage -> passage.text().length() <= 2_000);
        assertThat(String.join("", passages.stream().map(Passage::text).toList()))
                .isEqualTo(line);
    }
}
