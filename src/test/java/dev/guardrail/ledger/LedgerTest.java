package dev.guardrail.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final String THREE =
            Entries.text(Entries.audit("M04"), Entries.deferral("M12"), Entries.imported("M03"));

    private static String line(String text, int number) {
        return text.lines().toList().get(number - 1);
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static List<String> mistakes(String text) {
        return Entries.read(text).mistakes().stream()
                .map(mistake -> mistake.in("ledger.jsonl"))
                .toList();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Ledger ledger = Entries.read(THREE);
        assertThat(ledger.mistakes()).isEmpty();
        assertThat(ledger.lines())
                .extracting(EntryLine::entry)
                .containsExactly(Entries.audit("M04"), Entries.deferral("M12"), Entries.imported("M03"));
        assertThat(ledger.entries(DeferralEntry.class)).containsExactly(Entries.deferral("M12"));
    }

    @Test
    void eachLineNamesTheOneBefore() {
        Ledger ledger = Entries.read(THREE);
        assertThat(ledger.lines().get(0).previous()).isEmpty();
        assertThat(ledger.lines().get(1).previous())
                .containsExactly(ledger.lines().get(0).digest());
        assertThat(ledger.heads()).containsExactly(ledger.lines().get(2).digest());
    }

    @Test
    void aDigestIsThatOfTheLineWithoutIt() {
        String line = line(THREE, 2);
        String without = line.replaceFirst(",\"digest\":\"[0-9a-f]{64}\"}$", "}");
        assertThat(line).endsWith(",\"digest\":\"" + Digests.of(without) + "\"}");
    }

    @Test
    void aMergeOfTwoBranchesHasTwoHeadsThatTheNextLineNames() {
        String one = Entries.text(Entries.audit("M01"));
        String ours = one + LedgerWriter.next(Entries.read(one), Entries.audit("M02"));
        String theirs = one + LedgerWriter.next(Entries.read(one), Entries.deferral("M05"));
        String merged = ours + line(theirs, 2) + "\n";
        assertThat(Entries.read(merged).mistakes()).isEmpty();
        assertThat(Entries.read(merged).heads()).hasSize(2);
        String next = merged + LedgerWriter.next(Entries.read(merged), Entries.audit("M03"));
        assertThat(Entries.read(next).mistakes()).isEmpty();
        assertThat(Entries.read(next).heads()).hasSize(1);
        assertThat(Entries.read(next).lines().get(3).previous()).isSorted().hasSize(2);
    }

    @Test
    void aMergeOfTwoFirstLinesHasTwoHeads() {
        String merged = Entries.text(Entries.audit("M01")) + Entries.text(Entries.audit("M02"));
        assertThat(Entries.read(merged).mistakes()).isEmpty();
        assertThat(Entries.read(merged).heads()).hasSize(2);
    }

    @Test
    void aLineThatTwoMergesLeftTwiceCountsOnce() {
        String merged = THREE + line(THREE, 2) + "\n" + line(THREE, 3) + "\n";
        assertThat(Entries.read(merged).mistakes()).isEmpty();
        assertThat(Entries.read(merged).lines()).hasSize(3);
        assertThat(Entries.read(merged).heads()).isEqualTo(Entries.read(THREE).heads());
    }

    @Test
    void anEditedLineIsNamedAndNoOther() {
        assertThat(mistakes(THREE.replace("\"until\":\"M12\"", "\"until\":\"M99\"")))
                .containsExactly("ledger.jsonl:2: was changed after it was written: its digest does not match");
    }

    @Test
    void aRemovedLineIsMissedByTheNext() {
        assertThat(mistakes(line(THREE, 1) + "\n" + line(THREE, 3) + "\n"))
                .singleElement()
                .asString()
                .startsWith("ledger.jsonl:2: comes after the line with the digest `")
                .endsWith("…`, which is not above it: a line was removed or moved");
    }

    @Test
    void aLineThatMovedAboveTheOneItComesAfterIsNamed() {
        String moved = lines(List.of(line(THREE, 2), line(THREE, 1), line(THREE, 3)));
        assertThat(mistakes(moved)).singleElement().asString().startsWith("ledger.jsonl:1: comes after the line");
    }

    @Test
    void whatAnotherLedgerDoesNotHaveIsKnown() {
        Ledger shorter = Entries.read(line(THREE, 1) + "\n");
        assertThat(Entries.read(THREE).without(shorter))
                .extracting(EntryLine::number)
                .containsExactly(2, 3);
        assertThat(shorter.without(Entries.read(THREE))).isEmpty();
    }

    @Test
    void aCutLineIsNamedAndTheOthersAreRead() {
        assertThat(mistakes(THREE.substring(0, THREE.length() - 40)))
                .containsExactly("ledger.jsonl:3: the line is cut: it has no line end");
        assertThat(mistakes(THREE.substring(0, THREE.length() - 1)))
                .containsExactly("ledger.jsonl:3: the line is cut: it has no line end");
        assertThat(Entries.read(THREE.substring(0, THREE.length() - 40)).lines())
                .hasSize(2);
    }

    @Test
    void lineEndsOfWindowsAreNamed() {
        assertThat(mistakes(THREE.replace("\n", "\r\n")))
                .hasSize(3)
                .first()
                .isEqualTo("ledger.jsonl:1: ends with CR and LF; expected LF alone");
    }

    @Test
    void bytesThatAreNoTextAreNamed() {
        byte[] text = THREE.getBytes(StandardCharsets.UTF_8);
        text[30] = (byte) 0xff;
        assertThat(LedgerReader.read(text).mistakes()).containsExactly(new LedgerMistake(1, "is not UTF-8"));
    }

    @Test
    void aLedgerThatIsTooLargeIsNotRead() {
        byte[] large = new byte[Ledger.LIMIT + 1];
        Arrays.fill(large, (byte) '\n');
        assertThat(LedgerReader.read(large).mistakes())
                .containsExactly(new LedgerMistake(0, "too large to read: the limit is 32 MiB"));
    }

    @Test
    void marksOfConflictsAndEmptyLinesAreNamed() {
        assertThat(mistakes("<<<<<<< HEAD\n\n" + THREE))
                .containsExactly(
                        "ledger.jsonl:1: is the mark of a merge conflict; keep the lines of both sides and delete it",
                        "ledger.jsonl:2: is empty");
    }

    @Test
    void whatIsNotWrittenAsGuardrailWritesItIsNamed() {
        String json = Digests.unsealed(line(THREE, 2));
        List<String> written = new ArrayList<>();
        for (String other : List.of(
                json.replace(",\"until\"", ", \"until\""),
                json.replace("\"version\":1", "\"version\":2"),
                json.replace("\"deferral\"", "\"deferal\""),
                json.replace("\"because\"", "\"becaus\""),
                json.replace("\"blocks\":false", "\"blocks\":\"no\""),
                json.replace("\"because\":\"the", "\"because\":\"the\",\"because\":\"the"))) {
            written.addAll(mistakes(line(THREE, 1) + "\n" + Digests.sealed(other) + "\n"));
        }
        assertThat(written)
                .containsExactly(
                        "ledger.jsonl:2: is not written as Guardrail writes it: other spaces or another order of keys",
                        "ledger.jsonl:2: `/version`: expected version 1, found 2; a newer Guardrail wrote it",
                        "ledger.jsonl:2: `/entry`: unknown kind of entry; did you mean `deferral`?",
                        "ledger.jsonl:2: unknown key `becaus`; did you mean `because`?",
                        "ledger.jsonl:2: `/blocks`: expected true or false, found `\"no\"`",
                        "ledger.jsonl:2: is no JSON at column 371");
    }

    @Test
    void halvesOfCharactersAreReplaced() {
        DeferralEntry entry = Entries.deferral("M1\ud83d");
        assertThat(Entries.read(Entries.text(entry)).entries(DeferralEntry.class))
                .containsExactly(Entries.deferral("M1\ufffd"));
    }
}
