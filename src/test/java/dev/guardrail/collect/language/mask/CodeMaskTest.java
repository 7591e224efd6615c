package dev.guardrail.collect.language.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeMaskTest {

    /** The comments of a text. */
    private static List<String> comments(String text, Syntax syntax) {
        return CodeMask.of(text, syntax).comments().stream()
                .map(comment -> text.substring(comment.start(), comment.end()))
                .toList();
    }

    @Test
    void stringsOfPythonHoldNoComments() {
        assertThat(comments("a = '# no'  # yes\nb = \"\"\"\n# no\n\"\"\"\nc = r'\\' # no'\n# yes\n", Syntax.PYTHON))
                .containsExactly("# yes", "# yes");
    }

    @Test
    void templatesOfScriptsHoldNoCommentsButInTheirExpressions() {
        assertThat(comments("const a = `// no ${ b /* yes */ + `// no` } // no`; // yes\n", Syntax.SCRIPT))
                .containsExactly("/* yes */", "// yes");
    }

    @Test
    void patternsOfScriptsHoldNoComments() {
        assertThat(comments("a = /[/]\\/\\/ no/.test(b) / 2; // yes\nreturn /'/; // yes\n", Syntax.SCRIPT))
                .containsExactly("// yes", "// yes");
    }

    @Test
    void rawStringsAndLifetimesOfRustAreKnown() {
        assertThat(comments(
                        "fn f<'a>(x: &'a str) { r#\"// no \" // no\"#; '\"'; } // yes\n/* a /* b */ yes */ fn g() {}",
                        Syntax.RUST))
                .containsExactly("// yes", "/* a /* b */ yes */");
    }

    @Test
    void rawStringsOfGoSpanLines() {
        assertThat(comments("a := `\n// no\\`\n// yes\n", Syntax.GO)).containsExactly("// yes");
    }

    @Test
    void aHashSignOfAShellBeginsACommentBehindASpaceAlone() {
        assertThat(comments("#!/bin/sh\necho a#b ${#c} # yes\n", Syntax.HASH)).containsExactly("#!/bin/sh", "# yes");
    }

    @Test
    void theCodeOfALineHasNoCommentsAndOneSpace() {
        String text = "a  =  1 /* b */ +\n  2 // c";

        assertThat(CodeMask.of(text, Syntax.BRACES).code(0, text.length())).isEqualTo("a = 1 + 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"", "/", "(", "\\", "`", "/*", "r#", "${", "[/"})
    @Timeout(10)
    void noTextTakesLong(String part) {
        String text = part.repeat(200_000);
        for (Syntax syntax : Syntax.values()) {
            assertThat(CodeMask.of(text, syntax).text()).hasSameSizeAs(text);
        }
    }
}
