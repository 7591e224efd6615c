package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.explain.Depth;
import picocli.CommandLine.Option;

/** The options that say how far an answer goes. */
final class DepthOptions {

    @Option(names = "--brief", description = "Answers in one sentence.")
    private boolean brief;

    @Option(names = "--full", description = "Answers down to every fact; if not given, what fits a screen.")
    private boolean full;

    Depth chosen() {
        if (brief && full) {
            throw new UnusableInputException("`--brief` and `--full` cannot be used together");
        }
        return brief ? Depth.BRIEF : full ? Depth.FULL : Depth.SCREEN;
    }
}
