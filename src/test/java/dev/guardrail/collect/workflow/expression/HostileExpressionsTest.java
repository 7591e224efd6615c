package dev.guardrail.collect.workflow.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.Truth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that nobody wrote end in time, and in an answer. */
class HostileExpressionsTest {

    private static final Contexts NO_MATRIX =
            new Contexts(Cells.NONE, List.of(), Contexts.Place.STEP, Optional.empty());

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "a[", "f(", "!(", "a||", "1==", "a.b.", "-", "'"})
    void depthAndLengthDoNotOverflowTheStack(String part) {
        String deep = part.repeat(50_000);

        assertThat(Expressions.condition(deep + "true", NO_MATRIX).literal()).isFalse();
        assertThat(Expressions.flag("${{ " + deep + "true }}", NO_MATRIX)).isNotNull();
    }

    @Test
    void aLongChainIsEvaluated() {
        assertThat(Expressions.condition("false || ".repeat(20_000) + "true", NO_MATRIX)
                        .holds())
                .isEqualTo(Truth.ALWAYS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${{", "${{ a }}", "${{ 'a' }}", "${{ job.status }}", "${{ '", "x ${{ true && 'y' }}\n"})
    void aTextOfManyExpressionsHasVersionsInTime(String part) {
        String text = part.repeat(5_000);

        assertThat(Expressions.versions(text, NO_MATRIX)).hasSize(1);
        assertThat(Expressions.reads(text)).hasSizeLessThan(2);
    }

    @Test
    void randomTokensNeverThrow() {
        List<String> tokens = List.of(
                "${{",
                "}}",
                "(",
                ")",
                "[",
                "]",
                ".",
                "*",
                ",",
                "!",
                "&&",
                "||",
                "==",
                "!=",
                "<",
                ">=",
                "'",
                "''",
                "true",
                "null",
                "0x",
                "1.5",
                "-",
                "matrix",
                "matrix.a",
                "github",
                "f(",
                " ",
                "\n",
                "\"",
                "é");
        Random random = new Random(20260101);
        for (int i = 0; i < 5_000; i++) {
            String soup = IntStream.range(0, random.nextInt(20))
                    .mapToObj(n -> tokens.get(random.nextInt(tokens.size())))
                    .collect(Collectors.joining());

            assertThat(Expressions.condition(soup, NO_MATRIX)).isNotNull();
            assertThat(Expressions.flag(soup, NO_MATRIX)).isNotNull();
        }
    }
}
