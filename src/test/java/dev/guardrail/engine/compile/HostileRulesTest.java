package dev.guardrail.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import dev.guardrail.engine.ClassVetting;
import dev.guardrail.engine.CompiledRules;
import dev.guardrail.engine.RuleBase;
import dev.guardrail.engine.RuleVariants;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each wall is tried with the other one open. */
class HostileRulesTest {

    private static final String PATH = "rules/acme/r/rule.drl";

    @AfterEach
    void noRuleHasRun() {
        assertThat(Path.of(HostileRules.CANARY)).doesNotExist();
    }

    @Test
    void theHarmlessRuleThatTheHostileOnesAreMadeOfPassesBothWalls() {
        String harmless = HostileRules.MESSAGE.apply("$path");
        assertThatCode(() -> RuleFile.parse(PATH, harmless)).doesNotThrowAnyException();
        assertThat(refused(compiled(HostileRules.MESSAGE, List.of("$path")))).isEmpty();
    }

    @Test
    void theFirstWallRefusesHostileFiles() {
        HostileRules.FILES.forEach(HostileRulesTest::assertRefused);
    }

    @Test
    void theFirstWallRefusesEveryPayloadInEveryPlace() {
        for (String payload : HostileRules.PAYLOADS) {
            HostileRules.PLACES.forEach(place -> assertRefused(place.apply(payload)));
        }
    }

    @Test
    void theFirstWallRefusesDisguisedPayloads() {
        HostileRules.variants(1000).forEach(HostileRulesTest::assertRefused);
    }

    private static void assertRefused(String text) {
        List<String> problems = new ArrayList<>();
        try {
            RuleFile.parse(PATH, text);
        } catch (UnusableInputException e) {
            e.getMessage().lines().forEach(problems::add);
        }
        assertThat(problems).as(text).isNotEmpty().allMatch(problem -> problem.matches(PATH + ":\\d+:\\d+: .+"));
    }

    @Test
    void theSecondWallRefusesWhatIsCompiledFromPayloadsInMessages() {
        List<String> payloads = Stream.of(HostileRules.THROWING, HostileRules.ACTING, HostileRules.OF_JAVA)
                .flatMap(List::stream)
                .toList();
        assertSecondWallRefuses(HostileRules.MESSAGE, payloads, "/LambdaConsequence");
    }

    @Test
    void theSecondWallRefusesWhatIsCompiledFromPayloadsInConstraints() {
        assertSecondWallRefuses(HostileRules.CONSTRAINT, HostileRules.ACTING, "/LambdaPredicate");
    }

    @Test
    void theSecondWallRefusesWhatIsCompiledFromPayloadsInFunctions() {
        for (String payload : HostileRules.THROWING.subList(0, 5)) {
            CompiledRules compiled = compiled(HostileRules.FUNCTION, List.of(payload));
            assertThat(refused(compiled)).as(payload).isNotEmpty();
            assertThatExceptionOfType(UnusableInputException.class).isThrownBy(() -> RuleBase.of(compiled));
        }
    }

    @Test
    void theVariantsOfARuleStandBehindTheSecondWallToo() {
        CompiledRules compiled = compiled(HostileRules.CONSTRAINT, HostileRules.ACTING.subList(0, 1));
        assertThatExceptionOfType(UnusableInputException.class).isThrownBy(() -> RuleVariants.of(compiled, "acme/r"));
    }

    /** Every class with a payload is refused, and not only one of them. */
    private static void assertSecondWallRefuses(UnaryOperator<String> place, List<String> payloads, String kind) {
        CompiledRules compiled = compiled(place, payloads);
        List<String> hostile = compiled.classes().keySet().stream()
                .filter(path -> path.contains(kind))
                .toList();
        assertThat(hostile).hasSizeGreaterThanOrEqualTo(payloads.size());
        assertThat(refused(compiled)).containsAll(hostile);
        assertThatExceptionOfType(UnusableInputException.class).isThrownBy(() -> RuleBase.of(compiled));
    }

    /** The paths of the classes that the second wall refuses. */
    private static List<String> refused(CompiledRules compiled) {
        try {
            ClassVetting.check(compiled.classes());
            return List.of();
        } catch (UnusableInputException e) {
            return e.getMessage()
                    .lines()
                    .map(problem -> problem.substring(0, problem.indexOf(':')))
                    .toList();
        }
    }

    /** Rules with payloads, compiled as if there were no first wall. */
    private static CompiledRules compiled(UnaryOperator<String> place, List<String> payloads) {
        List<RuleFile> files = new ArrayList<>();
        for (String payload : payloads) {
            String id = "acme/r" + files.size();
            files.add(RuleFile.read(
                    "rules/" + id + "/rule.drl", place.apply(payload).replace("\"acme/r\"", "\"" + id + "\"")));
        }
        return new RuleCompiler(HostileRulesTest.class.getClassLoader()).compile(files);
    }
}
