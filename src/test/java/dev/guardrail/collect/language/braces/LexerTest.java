package dev.guardrail.collect.language.braces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.language.braces.Token.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {

    private static List<String> texts(Dialect dialect, String text) {
        return Lexer.tokens(text, dialect).stream()
                .map(token -> switch (token.kind()) {
                    case ELEMENT -> "<" + token.text() + ">";
                    case END -> "</>";
                    case STRING -> "'" + token.text() + "'";
                    case TEMPLATE -> "`" + token.text() + "`";
                    case WORD, SYMBOL, PATTERN -> token.text();
                })
                .toList();
    }

    private static List<String> elements(String text) {
        return texts(Dialect.ELEMENTS, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = /'/",
                "f(/'/)",
                "return /'/",
                "if (a) /'/.test(b)",
                "while (a) /'/",
                "for await (a of b) /'/",
                "{ a } /'/",
                "a => /'/",
                "a ? /'/ : b",
                "[/'/]",
                "a || /'/",
                "case /'/",
                "!/'/",
                "a = b + /'/",
                "a\n} /'/",
                "/[/']/g",
                "/\\/'/"
            })
    void seesPatterns(String text) {
        assertThat(Lexer.tokens(text, Dialect.ELEMENTS)).extracting(Token::kind).contains(Kind.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a / b / c",
                "f(a) / b / c",
                "a[0] / b / c",
                "a++ / b / c",
                "1.5 / b / c",
                "x = {} / b / c",
                "a! / b / c",
                "`a` / b / c",
                "a.return / b / c",
                "this / b / c",
                "'a' / b / c",
                "(a) / b // '/"
            })
    void seesDivisions(String text) {
        assertThat(Lexer.tokens(text, Dialect.TYPESCRIPT))
                .extracting(Token::kind)
                .doesNotContain(Kind.PATTERN);
    }

    @Test
    void cutsTemplates() {
        assertThat(elements("`a${b + `c${{d: '}'}}`}e` f"))
                .containsExactly(
                        "`a`", "${", "b", "+", "`c`", "${", "{", "d", ":", "'}'", "}", "}", "``", "}", "`e`", "f");
    }

    @Test
    void cutsNumbersAndNames() {
        assertThat(elements("1_000n 1.5e-3 0xe+1 a?.b #x $é"))
                .containsExactly("1_000n", "1.5e-3", "0xe", "+", "1", "a", "?", ".", "b", "#x", "$é");
    }

    @Test
    void knowsEscapesAndContinuedLines() {
        assertThat(elements("'a\\'b' \"c\\\nd\" e 'f\ng")).containsExactly("'a\\'b'", "'c\\\nd'", "e", "'", "f", "g");
    }

    @Test
    void keepsTheTextOfElementsFromCode() {
        assertThat(elements("return <p class='it' a={b}>Don't {x} // no `comment` https://y {/* c */}</p>; z"))
                .containsExactly("return", "<p>", "{", "b", "}", "{", "x", "}", "{", "}", "</>", ";", "z");
    }

    @Test
    void nestsElements() {
        assertThat(elements("x = <><A.B {...c} d=<e/>>'<f g=\"'\" /></A.B></> / 2; (<T<U> />)"))
                .containsExactly(
                        "x", "=", "<>", "<A.B>", "{", ".", ".", ".", "c", "}", "<e>", "</>", "<f>", "</>", "</>", "</>",
                        "/", "2", ";", "(", "<T>", "</>", ")");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "f = <T,>(x: T) => x",
                "f = <T extends U>(x: T) => x",
                "a < b",
                "a <b> c",
                "if (a <b) c",
                "type F = <T>(x: T) => T",
                "f<T>(x)",
                "class A<T> {}",
                "async <T,>(x) => {}"
            })
    void tellsTypesAndComparisonsFromElements(String text) {
        assertThat(Lexer.tokens(text, Dialect.ELEMENTS)).extracting(Token::kind).doesNotContain(Kind.ELEMENT);
    }

    @Test
    void seesNoElementsInTypeScriptWithoutThem() {
        assertThat(texts(Dialect.TYPESCRIPT, "x = <T>y; '</T>'"))
                .containsExactly("x", "=", "<", "T", ">", "y", ";", "'</T>'");
    }

    @Test
    void knowsNeitherPatternsNorExpressionsInTemplatesOfGo() {
        assertThat(texts(Dialect.GO, "x := `a\\${b}` / c / '/'"))
                .containsExactly("x", ":", "=", "'a\\${b}'", "/", "c", "/", "'/'");
    }

    @Test
    void countsLinesAndCodePoints() {
        assertThat(Lexer.tokens("`a\n\uD83D\uDE00${b}`", Dialect.ELEMENTS).get(2))
                .isEqualTo(new Token(Kind.WORD, "b", 2, 4));
    }
}
