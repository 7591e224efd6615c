package dev.guardrail.collect.language.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void aWordIsFoundAnywhereInAText() {
        Words words = Words.of("noqa", "nolint", "type");
        assertThat(words.areIn("x = 1  # noqa")).isTrue();
        assertThat(words.areIn("nolint")).isTrue();
        assertThat(words.areIn("x = nonoqa")).isTrue();
        assertThat(words.areIn("no qa, nolin, typ")).isFalse();
        assertThat(words.areIn("")).isFalse();
    }

    @Test
    void theCaseOfLettersCountsUnlessItIsToBeIgnored() {
        assertThat(Words.of("todo").areIn("// TODO")).isFalse();
        assertThat(Words.ignoringCase("todo", "__x").areIn("// TODO")).isTrue();
        assertThat(Words.ignoringCase("todo", "__x").areIn("__X")).isTrue();
    }

    @Test
    void onlyThePartThatIsNamedIsLookedAt() {
        Words words = Words.of("noqa");
        assertThat(words.areIn("# noqa", 2, 6)).isTrue();
        assertThat(words.areIn("# noqa", 2, 5)).isFalse();
        assertThat(words.areIn("# noqa", 3, 6)).isFalse();
    }

    @Test
    void otherLettersThanThoseOfEnglishAreNoWord() {
        assertThat(Words.ignoringCase("skip").areIn("ſkíp Ω \uD83D\uDE00")).isFalse();
    }

    @Test
    void wordsWhoseCaseIsIgnoredAreGivenInLowerCase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Words.ignoringCase("Skip"))
                .withMessage("not in lower case: Skip");
    }
}
