package dev.guardrail.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleIndex;
import org.junit.jupiter.api.Test;

/** What a policy forbids parts of the repository. */
class BoundariesTest {

    private static final Catalogue CATALOGUE = RuleIndex.builtIn().catalogue();

    @Test
    void boundariesHaveTheirLineAndTheirReason() {
        Policy policy = read("""
                version: 1
                boundaries:
                  - modules: [subprocess, r2l]
                    calls: [datetime.datetime.now]
                    in: "app/**"
                    except: ["app/runner.py"]
                    because: "R2L is a black box"
                  - {calls: [eval], in: "**", because: "no"}
                """);

        assertThat(policy.boundaries()).hasSize(2);
        assertThat(policy.boundaries().get(0).place().toString()).isEqualTo("p.yaml:3");
        assertThat(policy.boundaries().get(0).modules()).containsExactly("subprocess", "r2l");
        assertThat(policy.boundaries().get(0).calls()).containsExactly("datetime.datetime.now");
        assertThat(policy.boundaries().get(0).surrounds("app/sweep.py")).isTrue();
        assertThat(policy.boundaries().get(0).surrounds("app/runner.py")).isFalse();
        assertThat(policy.boundaries().get(0).because()).isEqualTo("R2L is a black box");
        assertThat(policy.boundaries().get(1).modules()).isEmpty();
    }

    @Test
    void layersAreInTheirOrder() {
        Policy policy = read("""
                version: 1
                layers:
                  - order: ["src/web/**", "src/store/**"]
                    because: "the store is replaced next year"
                """);

        assertThat(policy.layers()).singleElement().satisfies(order -> {
            assertThat(order.place().toString()).isEqualTo("p.yaml:3");
            assertThat(order.layers()).containsExactly("src/web/**", "src/store/**");
            assertThat(order.because()).isEqualTo("the store is replaced next year");
        });
    }

    @Test
    void aPolicyWithoutBoundariesHasNone() {
        assertThat(read("version: 1").boundaries()).isEmpty();
        assertThat(read("version: 1").layers()).isEmpty();
    }

    @Test
    void everyMistakeIsNamedInOneRun() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read("""
                        version: 1
                        boundaries:
                          - module: [subprocess]
                            in: "app/**"
                            because: "no"
                          - modules: subprocess
                            because: "no"
                          - modules: [[a]]
                            in: "app/**"
                            because: "  "
                        layers:
                          - order: ["src/**"]
                        """))
                .withMessage("""
                        p.yaml:3: unknown key `module` in a boundary; did you mean `modules`?
                        p.yaml:3: a boundary needs `modules` or `calls`; without both it forbids nothing
                        p.yaml:6: a boundary needs `in`; a boundary needs `modules` or `calls`; without both it forbids nothing
                        p.yaml:6: expected `modules` to be a list, found `subprocess`
                        p.yaml:8: a boundary needs `because`; a boundary needs `modules` or `calls`; without both it forbids nothing
                        p.yaml:8: expected a text in `modules`, found a list
                        p.yaml:12: an entry of `layers` needs `order`, a list of at least two globs; an entry of `layers` needs `because`""");
    }

    @Test
    void whatIsNoNameIsAMistake() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read("""
                        version: 1
                        boundaries:
                          - modules: ["import os"]
                            calls: [eval, "datetime.now()"]
                            in: "**"
                            because: why
                        """))
                .withMessage("""
                        p.yaml:3: expected the name of a module without brackets and spaces, found `import os`
                        p.yaml:4: expected the name of a call without brackets and spaces, found `datetime.now()`""");
    }

    @Test
    void whatIsNoListIsAMistake() {
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> read("""
                        version: 1
                        boundaries: {modules: [a], in: b, because: c}
                        layers: top
                        """))
                .withMessageContaining("p.yaml:2: expected `boundaries` to be a list, found ")
                .withMessageContaining("p.yaml:3: expected `layers` to be a list, found `top`");
    }

    private static Policy read(String text) {
        return PolicyReader.read(new PolicySource("p.yaml", text), CATALOGUE);
    }
}
