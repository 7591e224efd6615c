package dev.guardrail.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardrailReadmeTest {

    @Test
    void theDefaultSaysTheKindOfAParameter() {
        assertThat(parameters("""
                text: some
                list: []
                items:
                  - "a*"
                  - b
                number: 80
                flag: true
                share: 80.0
                shares:
                  "src/**": 80
                  "**": 50.5
                names:
                  line: 80.0
                  branch: 0.0
                """))
                .extracting(parameter -> parameter.name() + " " + parameter.kind() + " " + parameter.defaults())
                .containsExactly(
                        "text TEXT [some]",
                        "list LIST []",
                        "items LIST [a*, b]",
                        "number INTEGER [80]",
                        "flag BOOLEAN [true]",
                        "share PERCENTAGE [80.0]",
                        "shares PERCENTAGES [src/**: 80, **: 50.5]",
                        "names PERCENTAGES [line: 80.0, branch: 0.0]");
    }

    @Test
    void aPolicyMayUseTheKeysOfAMappingWithoutGlobsAlone() {
        List<Parameter> parameters = parameters("""
                shares:
                  "**": 50.5
                names:
                  line: 80.0
                  branch: 0.0
                share: 80.0
                """);

        assertThat(parameters).extracting(Parameter::isClosed).containsExactly(false, true, false);
        assertThat(parameters.get(1).keys()).containsExactly("line", "branch");
        assertThat(parameters.get(2).keys()).isEmpty();
        assertThat(parameters)
                .extracting(Parameter::description)
                .containsExactly(
                        "a mapping of globs to percentages from 0 to 100",
                        "a mapping of percentages from 0 to 100, with any of: line, branch",
                        "a percentage from 0 to 100");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a:\\n  "**" 50      | r.md:6: expected `  glob: percentage`, found `"**" 50`
            a:\\n  "**": most   | r.md:6: expected `  glob: percentage`, found `"**": most`
            a:\\n  "**": 101    | r.md:6: expected `  glob: percentage`, found `"**": 101`
            a:\\n  "": 50       | r.md:6: expected `  glob: percentage`, found `\"": 50`
            a:\\n  "x": 1\\n  - y | r.md:7: expected `  glob: percentage`, found `- y`
            a:\\n  - y\\n  "x": 1 | r.md:7: expected `  - item`, found `"x": 1`
            - y                | r.md:5: expected `name: value`, `  - item`, `  glob: percentage` or a comment, found `- y`
            """)
    void aMistakeIsNamedWithItsLine(String block, String expected) {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> parameters(block.replace("\\n", "\n") + "\n"))
                .withMessage(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, true",
        "100, true",
        "100.0, true",
        "99.9999, true",
        "7, true",
        "100.0001, false",
        "101, false",
        "-1, false",
        "80%, false",
        "1e1, false",
        "080, false",
        "80., false",
        ".5, false",
        "'', false",
        "80.00001, false",
        "\u0661, false"
    })
    void aPercentageIsFrom0To100(String text, boolean percentage) {
        assertThat(Parameter.Kind.isPercentage(text)).isEqualTo(percentage);
    }

    private static List<Parameter> parameters(String block) {
        return new Readme("r.md", "# a/b\n\n## Parameters\n```yaml\n" + block + "```\n").parameters();
    }
}
