package dev.guardrail.collect.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.guardrail.collect.language.SourceFile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaiverCommentsTest {

    private static final String WAIVER = "guardrail: waive[a/b] until 2027-01-31 because it waits";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ci.yml         | # W
            a.py           | # W
            a.py           | x = 1  # noqa # W
            a.js           | // W
            a.js           | /* W */
            a.jsx          | {/* W */}
            A.java         | /* W */
            A.java         | int x = 1; // W
            a.go           | // W
            a.rs           | // W
            a.toml         | # W
            Dockerfile     | # W
            Dockerfile.dev | # W
            pom.xml        | <!-- W -->
            a.md           | <!-- W -->
            a.sql          | -- W
            setup.ini      | ; W
            setup.cfg      | # W
            a.tex          | % W
            a.bat          | REM W
            a.bat          | rem W
            a.cmd          | :: W
            go.mod         | // W
            build.gradle   | // W
            requirements.txt | # W
            """)
    void aWaiverIsReadInAnyKindOfComment(String path, String line) {
        assertThat(read(path, line.replace("W", WAIVER) + "\ncode\n"))
                .singleElement()
                .satisfies(waiver -> {
                    assertThat(waiver.rules()).containsExactly("a/b");
                    assertThat(waiver.until()).isEqualTo(LocalDate.of(2027, 1, 31));
                    assertThat(waiver.reason()).isEqualTo("it waits");
                    assertThat(waiver.problem()).isEmpty();
                    assertThat(waiver.target()).isEqualTo(line.matches("(x|int).*") ? 1 : 2);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a.py     | x = "# W"
            a.py     | '''\\n# W\\n'''
            a.js     | x = `\\n// W\\n`
            A.java   | String s = "// W";
            A.java   | String s = \\"\\"\\"\\n  // W\\n  \\"\\"\\";
            a.go     | x := `\\n// W\\n`
            a.toml   | x = \\"\\"\\"\\n# W\\n\\"\\"\\"
            ci.yml   | - run: echo "# W"
            ci.yml   | description: |\\n  # W\\n
            ci.yml   | - >-\\n  # W\\n
            a.md     | ```\\n<!-- W -->\\n```
            a.sql    | select '-- W'
            a.json   | {"a": "// W"}
            a.txt    | x # W
            a.py     | # see W
            """)
    void whatIsInAStringOrInProseIsNoWaiver(String path, String text) {
        String written = text.replace("¦", "|").translateEscapes().replace("W", WAIVER);
        assertThat(read(path, written)).isEmpty();
    }

    @Test
    void aScriptInYamlHasCommentsOfItsOwn() {
        assertThat(read("ci.yml", "- run: |\n    # " + WAIVER + "\n    curl x\n- uses: y\n"))
                .singleElement()
                .satisfies(waiver -> assertThat(waiver.target()).isEqualTo(3));
    }

    @Test
    void aWaiverIsAboutTheNextLineThatIsNoComment() {
        assertThat(read("a.py", "# " + WAIVER + "\n# more\n# " + WAIVER + "\nx = 1\n"))
                .extracting(WaiverComment::target)
                .containsExactly(4, 4);
        assertThat(read("a.py", "# " + WAIVER + "\n\nx = 1\n"))
                .extracting(WaiverComment::target)
                .containsExactly(0);
        assertThat(read("a.js", "/*\n * " + WAIVER + "\n */\nx = 1\n"))
                .extracting(WaiverComment::line, WaiverComment::target)
                .containsExactly(tuple(2, 4));
    }

    @Test
    void severalGuardrailsAndAnOwnerMayBeNamed() {
        WaiverComment waiver =
                only("waive[ b/c , a/b ,a/b] until 2027-01-31 by ada l. because: who by because knows */");
        assertThat(waiver.rules()).containsExactly("a/b", "b/c");
        assertThat(waiver.owner()).isEqualTo("ada l.");
        assertThat(waiver.reason()).isEqualTo("who by because knows");
        assertThat(waiver.problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            waive                                     | expected `guardrail: waive[<guardrail>] until <day> because <reason>`
            waive-file[a/b] until 2027-01-31 because r | expected `guardrail: waive[<guardrail>] until <day> because <reason>`
            waive[] until 2027-01-31 because r        | it names no guardrail
            waive[a/b,] until 2027-01-31 because r    | it names no guardrail
            waive[*] until 2027-01-31 because r       | expected the ids of single guardrails, found `*`
            waive[a/*] until 2027-01-31 because r     | expected the ids of single guardrails, found `a/*`
            waive[a] until 2027-01-31 because r       | expected the ids of single guardrails, found `a`
            waive[\u0430/b] until 2027-01-31 because r | expected the ids of single guardrails, found `\\u0430/b`
            waive[a/b] because r                      | it has no last day
            waive[a/b] until soon because r           | expected a day like 2026-12-31, found `soon`
            waive[a/b] until 2027-02-30 because r     | expected a day like 2026-12-31, found `2027-02-30`
            waive[a/b] until +99999-12-31 because r   | expected a day like 2026-12-31, found `+99999-12-31`
            waive[a/b] until 2027-01-31               | it has no reason
            waive[a/b] until 2027-01-31 because       | it has no reason
            waive[a/b] until 2027-01-31 because ...   | it has no reason
            waive[a/b] until 2027-01-31 by ada        | it has no reason
            """)
    void whatIsWrongWithAWaiverIsSaid(String text, String problem) {
        assertThat(only(text).problem()).startsWith(problem);
    }

    @Test
    void manyWaiversOnOneLineAreReadInReasonableTime() {
        List<WaiverComment> found = read("a.js", ("x();/* " + WAIVER + " */").repeat(40_000));
        assertThat(found).hasSize(1_000);
    }

    @Test
    void emptyCommentsWithoutEndAreReadInReasonableTime() {
        assertThat(read("a.js", "/*" + "\n ".repeat(500_000) + "guardrail: waive"))
                .hasSize(1);
        assertThat(read("a.py", "#" + " #".repeat(500_000) + " guardrail: waive"))
                .hasSize(1);
    }

    private static WaiverComment only(String text) {
        List<WaiverComment> found = read("a.js", "/* guardrail: " + text + " */\nx();\n");
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<WaiverComment> read(String path, String text) {
        return WaiverComments.READING
                .reader()
                .apply(new SourceFile(path, text.getBytes(StandardCharsets.UTF_8)))
                .list();
    }
}
