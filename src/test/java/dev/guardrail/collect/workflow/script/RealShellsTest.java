package dev.guardrail.collect.workflow.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.ExitStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said of scripts is held against what shells make of them, with a check that fails. */
class RealShellsTest {

    private static final long SEED = 20260101;
    private static final int GENERATED = 80;

    /** The shells that GitHub starts. */
    enum Kind {
        UNNAMED,
        BASH,
        SH;

        private String command() {
            return switch (this) {
                case UNNAMED -> "bash -e";
                case BASH -> "bash --noprofile --norc -eo pipefail";
                case SH -> "sh -e";
            };
        }

        private ShellOptions options() {
            return new ShellOptions(true, this == BASH, this == SH);
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whatPeopleWriteIsUnderstood(Kind kind) throws IOException, InterruptedException {
        String other = kind == Kind.SH ? "#bash\n" : "#sh\n";
        compare(kind, idioms().filter(script -> !script.endsWith(other)).toList(), 5);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsGrownAtRandomIsUnderstood(Kind kind) throws IOException, InterruptedException {
        GeneratedScripts scripts = new GeneratedScripts(SEED + kind.name().length());
        // A plain shell takes ((1)) for subshells.
        List<String> generated = Stream.generate(scripts::next)
                .filter(script -> kind != Kind.SH || !script.contains("(("))
                .limit(GENERATED)
                .toList();
        compare(kind, generated, GENERATED / 20);
    }

    private void compare(Kind kind, List<String> scripts, int unknownAtMost) throws IOException, InterruptedException {
        RealShells shells = new RealShells(folder);
        List<Integer> fine = shells.run(kind.command(), 0, scripts);
        List<Integer> statuses = shells.run(kind.command(), 1, scripts);
        List<String> wrong = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < scripts.size(); i++) {
            ExitStatus verdict = verdict(scripts.get(i), kind.options());
            boolean failsAnyway = fine.get(i) != 0 && verdict != ExitStatus.OBSERVED;
            if (!failsAnyway && verdict == ExitStatus.UNKNOWN) {
                unknown.add(scripts.get(i));
            } else if (!failsAnyway && verdict == ExitStatus.OBSERVED != (statuses.get(i) != 0)) {
                wrong.add(verdict + ", but it ends with " + statuses.get(i) + ":\n" + scripts.get(i));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(unknown).hasSizeLessThanOrEqualTo(unknownAtMost);
    }

    /** What is said of the check: that it is muted only where it is not run again later so that it can fail. */
    private static ExitStatus verdict(String script, ShellOptions options) {
        List<ExitStatus> statuses = ShellScript.commands(script, options).stream()
                .filter(command -> command.tool().equals("pytest"))
                .map(ShellCommand::status)
                .toList();
        assertThat(statuses).as(script).isNotEmpty();
        int last = statuses.lastIndexOf(ExitStatus.OBSERVED);
        List<ExitStatus> counting = statuses.subList(last + 1, statuses.size());
        return counting.isEmpty()
                ? ExitStatus.OBSERVED
                : counting.contains(ExitStatus.UNKNOWN) ? ExitStatus.UNKNOWN : counting.get(0);
    }

    private static Stream<String> idioms() throws IOException {
        try (InputStream file = RealShellsTest.class.getResourceAsStream("idioms.txt")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("(?m)^----\n", -1));
        }
    }
}
