package dev.guardrail.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.waiver.WaiverComment;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.PolicyFile;
import dev.guardrail.fact.RangeKind;
import dev.guardrail.fact.RemovedLine;
import dev.guardrail.policy.Mistake;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.policy.TrustedSide;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordJsonTest {

    private static final Build BUILD = new Build("guardrail 1", "c0de", "ab");

    private static final AuditRecord RECORD = new AuditRecord(
            side("base"),
            side("h\u00e9ad \ud83d\ude00 \ud800"),
            ChangedLines.of(List.of(
                    new AddedLine(Place.line("a", 1), ""),
                    new AddedLine(Place.line("a", 2), ""),
                    new AddedLine(Place.line("a", 900), ""),
                    new RemovedLine(Place.line("b", 3), ""))),
            List.of(gap("shown")),
            new Judges(
                    new PolicySource("guardrail.yaml", "version: 1\n")
                            .extending(
                                    List.of(new PolicySource("o", "x: 1\n", new PolicySource.Home("o/", List.of("r")))),
                                    List.of(new Mistake(Place.line("guardrail.yaml", 3), "no such policy"))),
                    TrustedSide.HEAD,
                    new TreeMap<>(Map.of("rules/a/b/rule.drl", "rule \"a/b\"\n"))),
            new Circumstances(
                    LocalDate.of(2026, 2, 1),
                    new Circumstances.Extent(true, false, true),
                    new Circumstances.Given(
                            new TreeSet<>(List.of("a.xml")),
                            new TreeSet<>(List.of(Evidence.COVERAGE, Evidence.GIT)),
                            new TreeMap<>(Map.of(Evidence.TESTS, "tests")))));

    private static RecordedSide side(String name) {
        return new RecordedSide(
                List.of(gap(name), gap("both"), new GitRange("a..b", RangeKind.NAMED, "a", "b", "a")),
                new TreeMap<>(Map.of("a b/~c", new RecordedText(12, new TreeMap<>(Map.of(3, name, 11, "x"))))),
                List.of(new PolicyFile(Place.line(name, 1), true, "wrong")),
                new TreeMap<>(
                        Map.of("a", List.of(new WaiverComment(1, 2, List.of("a/b"), LocalDate.MIN, "me", "why", "")))));
    }

    private static Fact gap(String reason) {
        return new Gap(Evidence.GIT, Place.line("a", 2), reason);
    }

    @Test
    void aRecordComesBackAsItWas() throws IOException {
        Recorded read = read(RecordJson.write(BUILD, RECORD));
        assertThat(read.record()).isEqualTo(RECORD);
        assertThat(read.build()).isEqualTo(BUILD);
        assertThat(read.isIntact()).isTrue();
    }

    @Test
    void theSameRecordHasTheSameCharacters() throws IOException {
        String json = RecordJson.write(BUILD, RECORD);
        assertThat(RecordJson.write(BUILD, read(json).record())).isEqualTo(json);
        assertThat(json).matches("\\p{ASCII}*");
        assertThat(read(new ObjectMapper().readTree(json).toPrettyString()).isIntact())
                .as("the layout does not count")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "guardrail 1, guardrail 2",
        "c0de, c0df",
        "2026-02-01, 2026-02-02",
        "version: 1, version: 2",
        "both, neither",
        "no such policy, no policy",
        "'[1,2,900,1]', '[1,3,900,1]'"
    })
    void aChangeOfWhatItSaysIsSeenByTheDigest(String part, String other) throws IOException {
        String json = RecordJson.write(BUILD, RECORD);
        assertThat(json).contains(part);
        assertThat(read(json.replace(part, other)).isIntact()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            'side':'HEAD'   | 'side':'LEFT'  | /record/judges/side: expected one of BASE, HEAD, found `"LEFT"`
            'judges'        | 'juges'        | /record/juges: unknown key; did you mean `judges`?
            'size':12       | 'size':2       | /record/base/texts/a b~1~0c: expected values that make a RecordedText
            '11':'x'        | '011':'x'      | /record/base/texts/a b~1~0c/lines/011: expected a whole number
            [1,2,900,1]     | [1,2,2,1]      | /record/lines/added/a: expected runs of lines
            [1,2,900,1]     | [1,2,900]      | /record/lines/added/a: expected runs of lines
            [1,2,900,1]     | [0,2,900,1]    | /record/lines/added/a: expected runs of lines
            [1,2,900,1]     | [1,2147483647] | /record/lines/added/a: expected runs of lines
            'COVERAGE'      | 'COVRAGE'      | /record/circumstances/evidence/demanded/1: expected one of GIT
            '2026-02-01'    | '2026-02-31'   | /record/circumstances/day: expected a day, such as
            'differs':true  | 'differs':1    | /record/circumstances/extent/differs: expected true or false, found `1`
            'base_policies':[5,1] | 'base_policies':[0,1] | /record/facts/base_policies: expected rows of `PolicyFile`
            """)
    void aMistakeIsSaidWithItsPlace(String part, String other, String message) {
        String json = RecordJson.write(BUILD, RECORD);
        String changed = json.replace(part.replace('\'', '"'), other.replace('\'', '"'));
        assertThat(changed).isNotEqualTo(json);
        assertThatThrownBy(() -> read(changed))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageStartingWith("a.json: " + message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void whateverIsTakenAwayIsMissed() throws IOException {
        ObjectNode whole = (ObjectNode) new ObjectMapper().readTree(RecordJson.write(BUILD, RECORD));
        whole.fieldNames()
                .forEachRemaining(key -> assertThatThrownBy(
                                () -> read(whole.deepCopy().without(key).toString()))
                        .as(key)
                        .isInstanceOf(UnusableInputException.class));
    }

    private static Recorded read(String json) throws IOException {
        return RecordJson.read("a.json", "record", new ObjectMapper().readTree(json));
    }
}
