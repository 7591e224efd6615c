package dev.guardrail.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.Zone;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleIndex;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The parts of a repository where mistakes are costly. */
class ZonesTest {

    private static final Catalogue CATALOGUE = RuleIndex.builtIn().catalogue();

    @Test
    void aPolicyWithoutZonesHasThoseOfTheDefault() {
        assertThat(zones(""))
                .extracting(Zone::name)
                .containsExactly(
                        "auth",
                        "persistence",
                        "migrations",
                        "concurrency",
                        "contracts",
                        "ci glue",
                        "external systems",
                        "observability");
    }

    @Test
    void aZoneIsAddedToTheOneOfItsName() {
        Zone auth = zones("zones: {auth: {paths: [\"gate/**\"]}}").get(0);
        assertThat(auth.globFor("gate/keeper.py")).contains("gate/**");
        assertThat(auth.globFor("app/auth/login.py")).contains("**/auth/**");
    }

    @Test
    void aZoneReplacesTheOneOfItsNameWhereItSaysSo() {
        Zone auth =
                zones("zones: {auth: {paths: [\"gate/**\"], replace: true}}").get(0);
        assertThat(auth.globFor("app/auth/login.py")).isEmpty();
        assertThat(auth.imports()).isEmpty();
    }

    @Test
    void aZoneIsNewOrTurnedOff() {
        assertThat(zones("zones: {auth: off, money: {imports: [stripe]}}"))
                .extracting(Zone::name)
                .contains("money")
                .doesNotContain("auth");
    }

    @Test
    void everyMistakeIsNamedWithItsLine() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> zones("""
                        zones:
                          authh: off
                          Money: {paths: [a]}
                          money: {}
                          pay: {path: [a], replace: perhaps}
                        """))
                .withMessageContaining("p.yaml:3: unknown zone `authh` set to `off`; did you mean `auth`?")
                .withMessageContaining("p.yaml:4: expected a zone name of 1 to 40 lower-case letters")
                .withMessageContaining("p.yaml:5: a zone needs `paths` or `imports`")
                .withMessageContaining("unknown key `path` in a zone; did you mean `paths`?")
                .withMessageContaining("expected `replace` to be true or false, found `perhaps`");
    }

    private static List<Zone> zones(String yaml) {
        return PolicyReader.read(new PolicySource("p.yaml", "version: 1\n" + yaml + "\n"), CATALOGUE)
                .zones();
    }
}
