package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** An audit whose options are read without the parser of the command line is the one that the parser would have run. */
class PlainArgumentsTest {

    private static final String ALL =
            "--repo shop --range=A...B --base a --head b^ --commit c~1 --worktree --staged --each A..B"
                    + " --policy strict --allow-empty --no-cache --format JSON --fail-on Yellow --no-keep --silent-green";

    @Test
    void theParserReadsTheSame() throws ReflectiveOperationException {
        List<String> arguments = List.of(ALL.split(" "));
        AuditCommand plain = command();
        AuditCommand parsed = command();
        CommandLine parser = new CommandLine(parsed).setCaseInsensitiveEnumValuesAllowed(true);
        assertThat(PlainArguments.areTaken(arguments, plain)).isTrue();
        parser.parseArgs(arguments.toArray(String[]::new));
        assertThat(values(plain)).isEqualTo(values(parsed));
        assertThat(plain.given()).isEqualTo(GivenOption.of(parser.getParseResult()));
    }

    @TestFactory
    Stream<DynamicTest> eachIsAnOptionOfTheCommandAndStandsAbove() {
        Map<String, OptionSpec> known = Objects.requireNonNull(
                        Help.commands().getSubcommands().get("audit"))
                .getCommandSpec()
                .optionsMap();
        return Stream.of(PlainOption.values())
                .map(option -> DynamicTest.dynamicTest(option.name(), () -> {
                    OptionSpec spec =
                            Objects.requireNonNull(known.get(option.given("x").name()));
                    assertThat(option.hasValue()).isEqualTo(spec.arity().max() > 0);
                    assertThat(ALL).contains(spec.longestName());
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--range",
                "--range A..B --range C..D",
                "--range -x",
                "--range \"A..B\"",
                "--worktree=true",
                "--format jason",
                "--fail-on blue",
                "--help",
                "--coverage lcov.info",
                "--rang A..B",
                "shop",
                "--",
                "-q"
            })
    void allElseIsLeftToTheParser(String arguments) {
        assertThat(PlainArguments.areTaken(List.of(arguments.split(" ")), command()))
                .isFalse();
    }

    private static AuditCommand command() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Console console = new Console(nowhere, nowhere, Terminal.detect(Map.of()), LocalDate.EPOCH, Map.of());
        return new AuditCommand(console, () -> {
            throw new IllegalStateException("no audit is made");
        });
    }

    /** The values of all options of a command and of what it mixes in, by their fields. */
    private static Map<String, String> values(Object owner) throws ReflectiveOperationException {
        Map<String, String> values = new TreeMap<>();
        List<Object> owners = new ArrayList<>(List.of(owner));
        while (!owners.isEmpty()) {
            Object next = owners.remove(0);
            for (Field field : next.getClass().getDeclaredFields()) {
                field.setAccessible(true);
                if (field.isAnnotationPresent(Mixin.class)) {
                    owners.add(Objects.requireNonNull(field.get(next)));
                } else if (field.isAnnotationPresent(Option.class)) {
                    values.put(field.toString(), String.valueOf(field.get(next)));
                }
            }
        }
        return values;
    }
}
