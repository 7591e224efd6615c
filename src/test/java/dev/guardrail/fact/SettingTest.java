package dev.guardrail.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingTest {

    private final List<String> words = List.of("gradle", "build", "-x", "test", "--quiet");

    @Test
    void coversTextsThatAValueMatchesAsAWhole() {
        Setting setting = setting("actions/*", "a?c");

        assertThat(setting.covers("actions/checkout")).isTrue();
        assertThat(setting.covers("abc")).isTrue();
        assertThat(setting.covers("my-actions/checkout")).isFalse();
        assertThat(setting.covers("abcd")).isFalse();
        assertThat(setting().covers("")).isFalse();
    }

    @Test
    void findsTheFirstWordThatAValueMatches() {
        assertThat(setting("--q*", "build").firstCovered(words)).isEqualTo("build");
        assertThat(setting("--q*").firstCovered(words)).isEqualTo("--quiet");
    }

    @Test
    void findsAsManyWordsAsAValueHas() {
        assertThat(setting("-x test").firstCovered(words)).isEqualTo("-x test");
        assertThat(setting("test --quiet").firstCovered(words)).isEqualTo("test --quiet");
        assertThat(setting("-x *").firstCovered(words)).isEqualTo("-x test");
    }

    @Test
    void findsNothingWhereNoValueMatches() {
        assertThat(setting("-x").firstCovered(words.subList(0, 2))).isEmpty();
        assertThat(setting("-x check", "gradle -x", "--quiet now").firstCovered(words))
                .isEmpty();
        assertThat(setting().firstCovered(words)).isEmpty();
        assertThat(setting("*").firstCovered(List.of())).isEmpty();
        assertThat(setting("*").firstCovered(List.of(""))).isEmpty();
    }

    private static Setting setting(String... values) {
        return new Setting("pack/rule", "parameter", List.of(values), Place.file("policy.yaml"));
    }
}
