package dev.guardrail.cli;

import dev.guardrail.audit.decay.RepositoryDecay;
import dev.guardrail.decay.Decay;
import dev.guardrail.report.DecayFormat;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guardrail decay}. */
@Command(
        name = DecayCommand.NAME,
        description = "Shows how checks and thresholds changed over the history: each step, who made it and when, and"
                + " whether a guardrail reports it.",
        footer = "%nThe history is the first-parent line: of a merge, the commits of the branch that was merged are one"
                + " step.")
final class DecayCommand implements Callable<Integer> {

    static final String NAME = "decay";

    @Mixin
    private final RepositoryOption repository = new RepositoryOption();

    @Option(names = "--since", paramLabel = "REV", description = "The commit to begin with. Default: the first commit.")
    private @Nullable String since;

    @Option(
            names = "--until",
            paramLabel = "REV",
            description = "The commit to end with; its policy judges. Default: HEAD.")
    private String until = "HEAD";

    @Option(
            names = "--all",
            description = "Shows all checks and thresholds; if not given, those that protect less after some commit.")
    private boolean all;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text, json or html. Default: text.")
    private DecayFormat format = DecayFormat.TEXT;

    private final Console console;

    DecayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Decay decay = console.withProgress(progress -> RepositoryDecay.of(
                repository.folder(), console.environment(), Optional.ofNullable(since), until, progress));
        console.print(format.render(decay, all));
        return ExitCode.OK.code();
    }
}
