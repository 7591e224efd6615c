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
    void theFirstGlobThatMatchesSaysThePercentage() {
        Setting minimum = setting("src/gen/**: 0", "src/**: 90.5", "**: 50.0", "a: b: 7");

        assertThat(minimum.percentageFor("src/gen/a.py")).isEqualByComparingTo("0");
        assertThat(minimum.percentageFor("src/a.py")).isEqualByComparingTo("90.5");
        assertThat(minimum.percentageFor("lib/a.py")).isEqualByComparingTo("50");
        assertThat(setting("a: b: 7").percentageFor("a: b")).isEqualByComparingTo("7");
    }

    @Test
    void whatNoGlobMatchesHasNoPercentage() {
        assertThat(setting("src/**: 90").percentageFor("lib/a.py")).isEqualByComparingTo("0");
        assertThat(setting().percentageFor("a")).isEqualByComparingTo("0");
    }

    @Test
    void aPercentageIsExact() {
        assertThat(setting("66.6667").asPercentage()).isEqualByComparingTo("66.6667");
    }

    @Test
    void findsTheFirstWordThatAValueMatches() {
        assertThat(setting("--z*", "build").firstCovered("gradle build", words)).isEqualTo("build");
        assertThat(setting("--q*").firstCovered("gradle build", words)).isEqualTo("--quiet");
    }

    @Test
    void findsAsManyWordsAsAValueHas() {
        assertThat(setting("-x test").firstCovered("gradle build", words)).isEqualTo("-x test");
        assertThat(setting("test --quiet").firstCovered("gradle build", words)).isEqualTo("test --quiet");
        assertThat(setting("-x *").firstCovered("gradle build", words)).isEqualTo("-x test");
    }

    @Test
    void findsNothingWhereNoValueMatches() {
        assertThat(setting("-x").firstCovered("gradle build", words.subList(0, 2)))
                .isEmpty();
        assertThat(setting("-x check", "gradle -x", "--quiet now").firstCovered("gradle build", words))
                .isEmpty();
        assertThat(setting().firstCovered("gradle build", words)).isEmpty();
        assertThat(setting("*").firstCovered("gradle build", List.of())).isEmpty();
        assertThat(setting("*").firstCovered("gradle build", List.of(""))).isEmpty();
    }

    @Test
    void aParameterWithOneValueIsThatValue() {
        assertThat(setting("80").asInt()).isEqualTo(80);
        assertThat(setting("a text").asText()).isEqualTo("a text");
        assertThat(setting().asText()).isEmpty();
    }

    @Test
    void aValueCanBeAboutSomeToolsAlone() {
        assertThat(setting("gradle*: -x test").firstCovered("gradle build", words))
                .isEqualTo("-x test");
        assertThat(setting("gradle*: -x test").firstCovered("pytest", words)).isEmpty();
    }

    private static Setting setting(String... values) {
        return new Setting("pack/rule", "parameter", List.of(values), Place.file("policy.yaml"));
    }
}
