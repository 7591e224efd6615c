package dev.guardrail.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
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
        Setting minimum = percentages("src/gen/**: 0", "src/**: 90.5", "**: 50.0", "a: b: 7");

        assertThat(minimum.percentageFor("src/gen/a.py")).isEqualByComparingTo("0");
        assertThat(minimum.percentageFor("src/a.py")).isEqualByComparingTo("90.5");
        assertThat(minimum.percentageFor("lib/a.py")).isEqualByComparingTo("50");
        assertThat(percentages("a: b: 7").percentageFor("a: b")).isEqualByComparingTo("7");
    }

    @Test
    void whatNoGlobMatchesHasNoPercentage() {
        assertThat(percentages("src/**: 90").percentageFor("lib/a.py")).isEqualByComparingTo("0");
        assertThat(percentages().percentageFor("a")).isEqualByComparingTo("0");
    }

    @Test
    void aPercentageIsExact() {
        assertThat(percentage("66.6667").asPercentage()).isEqualByComparingTo("66.6667");
    }

    @Test
    void findsTheFirstWordThatAValueMatches() {
        assertThat(words("--z*", "build").firstCovered("gradle build", words)).isEqualTo("build");
        assertThat(words("--q*").firstCovered("gradle build", words)).isEqualTo("--quiet");
    }

    @Test
    void findsAsManyWordsAsAValueHas() {
        assertThat(words("-x test").firstCovered("gradle build", words)).isEqualTo("-x test");
        assertThat(words("test --quiet").firstCovered("gradle build", words)).isEqualTo("test --quiet");
        assertThat(words("-x *").firstCovered("gradle build", words)).isEqualTo("-x test");
    }

    @Test
    void findsNothingWhereNoValueMatches() {
        assertThat(words("-x").firstCovered("gradle build", words.subList(0, 2)))
                .isEmpty();
        assertThat(words("-x check", "gradle -x", "--quiet now").firstCovered("gradle build", words))
                .isEmpty();
        assertThat(words().firstCovered("gradle build", words)).isEmpty();
        assertThat(words("*").firstCovered("gradle build", List.of())).isEmpty();
        assertThat(words("*").firstCovered("gradle build", List.of(""))).isEmpty();
    }

    @Test
    void aParameterWithOneValueIsThatValue() {
        assertThat(setting(new ParameterValue.Whole(80)).asInt()).isEqualTo(80);
        assertThat(setting(new ParameterValue.Flag(true)).isOn()).isTrue();
        assertThat(setting(new ParameterValue.Flag(false)).isOn()).isFalse();
        assertThat(setting(new ParameterValue.Text("a text")).asText()).isEqualTo("a text");
        assertThat(setting().asText()).isEmpty();
    }

    @Test
    void itsValuesAreTheTextsThatWereWritten() {
        assertThat(setting(new ParameterValue.Whole(80)).values()).containsExactly("80");
        assertThat(setting(new ParameterValue.Flag(true)).values()).containsExactly("true");
        assertThat(percentage("80.50").values()).containsExactly("80.50");
        assertThat(percentages("src/**: 90.5", "a: b: 7").values()).containsExactly("src/**: 90.5", "a: b: 7");
        assertThat(words("gradle*: -x test", "-x").values()).containsExactly("gradle*: -x test", "-x");
        assertThat(actions("Actions/*@V4").values()).containsExactly("Actions/*@V4");
    }

    @Test
    void aValueCanBeAboutSomeToolsAlone() {
        assertThat(words("gradle*: -x test").firstCovered("gradle build", words))
                .isEqualTo("-x test");
        assertThat(words("gradle*: -x test").firstCovered("pytest", words)).isEmpty();
    }

    private static Setting setting(String... values) {
        return setting(new ParameterValue.Patterns(List.of(values)));
    }

    private static Setting percentage(String text) {
        return setting(new ParameterValue.Percentage(new BigDecimal(text)));
    }

    private static Setting percentages(String... values) {
        return setting(new ParameterValue.Percentages(
                Stream.of(values).map(GlobPercentage::parse).toList()));
    }

    private static Setting words(String... values) {
        return setting(new ParameterValue.Phrases(
                Stream.of(values).map(WordPattern::parse).toList()));
    }

    private static Setting actions(String... values) {
        return setting(new ParameterValue.Actions(
                Stream.of(values).map(ActionPattern::parse).toList()));
    }

    /** No compiler knows which parameter a pattern is about that does not name one. */
    @Test
    void aListThatNoRuleGaveAKindIsReadAsItIsAskedFor() {
        Setting list = setting(new ParameterValue.Patterns(List.of("src/**", "gradle*: -x test")));

        assertThat(list.coversPath("src/a/b.py")).isTrue();
        assertThat(list.firstCovered("gradlew", List.of("build", "-x", "test"))).isEqualTo("-x test");
        assertThat(setting(new ParameterValue.Globs(List.of(new Glob("src/**"))))
                        .covers("src/**"))
                .isTrue();
    }

    private static Setting setting(ParameterValue value) {
        return new Setting("pack/rule", "parameter", value, Place.file("policy.yaml"));
    }
}
