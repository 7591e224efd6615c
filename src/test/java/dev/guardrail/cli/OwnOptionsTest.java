package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.own.OwnCalls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The reader of Guardrail's own calls knows which options of an audit have a value. */
class OwnOptionsTest {

    @TestFactory
    Stream<DynamicTest> everyOptionIsReadWithItsValue() {
        CommandLine audit =
                Objects.requireNonNull(Help.commands().getSubcommands().get("audit"));
        return audit.getCommandSpec().options().stream()
                .map(option -> DynamicTest.dynamicTest(option.longestName(), () -> isRead(option)));
    }

    private static void isRead(OptionSpec option) {
        String name = option.longestName();
        boolean hasValue = option.arity().max() > 0;
        List<String> words = List.of("guardrail", "audit", name, "--fail-on", "yellow");
        assertThat(OwnCalls.ofCommand(words).orElseThrow().options())
                .isEqualTo(
                        hasValue
                                ? Map.of(name.substring(2), List.of("--fail-on"))
                                : Map.of(name.substring(2), List.of("true"), "fail-on", List.of("yellow")));
    }
}
