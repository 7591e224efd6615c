package dev.guardrail.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.rule.RuleIndex;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseReaderTest {

    private static final CaseReader READER = new CaseReader(RuleIndex.builtIn().catalogue());

    @Test
    void theNameOfACaseIsThatOfItsFile() {
        assertThat(read("expect: []\n").name()).isEqualTo("ignores-a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ''                               | c/ignores-a.yaml:1: expected a case, a mapping with the key `expect`, found nothing
            - a                              | c/ignores-a.yaml:1: expected a case, a mapping with the key `expect`, found a list
            {}                               | c/ignores-a.yaml:1: expected the key `expect`: the findings, or `[]` for none
            expected: []                     | c/ignores-a.yaml:1: unknown key `expected`; did you mean `expect`?
            expect: {}                       | c/ignores-a.yaml:1: expected `expect` to be a list; `[]` is an empty one, found a mapping
            expect: [{path: a}]              | c/ignores-a.yaml:1: expected the key `line`
            expect: [{path: a, line: x}]     | c/ignores-a.yaml:1: expected `line` to be the number of a line, found `x`
            expect: [{path: a, line: 1}]     | c/ignores-a.yaml:1: expected the key `message`
            expect: [{path: [a]}]            | c/ignores-a.yaml:1: expected `path` to be a text, found a list
            expect: [{path: a, line: 1, message: m, origin: new}] | c/ignores-a.yaml:1: unknown origin `new`; expected one of: introduced, preexisting, resolved
            expect: [{path: a, line: 1, message: m, side: left}] | c/ignores-a.yaml:1: unknown side `left`; expected one of: base, head
            expect: []\\nexpect: []          | c/ignores-a.yaml:2: the key `expect` occurs twice
            expect: []\\ngiven: [a]          | c/ignores-a.yaml:2: expected `given` to be a mapping of files to their texts, found a list
            expect: []\\ngiven: {a: [b]}     | c/ignores-a.yaml:2: expected `a` to be the text of a file, found a list
            expect: []\\ngiven: {../a: b}    | c/ignores-a.yaml:2: expected a path like `src/Main.java`, found `../a`
            expect: []\\ngiven: {/a: b}      | c/ignores-a.yaml:2: expected a path like `src/Main.java`, found `/a`
            expect: []\\ntoday: soon         | c/ignores-a.yaml:2: expected `today` to be a day like 2026-01-01, found `soon`
            expect: []\\ncommitted: 2026-2-1 | c/ignores-a.yaml:2: expected `committed` to be a day like 2026-01-01, found `2026-2-1`
            expect: []\\nchanged: [{path: a, status: gone}] | c/ignores-a.yaml:2: unknown status `gone`; expected one of: added, modified, deleted, renamed, copied, type-changed
            """)
    void aMistakeIsNamedWithItsLine(String yaml, String message) {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read(yaml.replace("\\n", "\n")))
                .withMessage(message);
    }

    private static Case read(String yaml) {
        return READER.read("tests/deleted", "c/ignores-a.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
