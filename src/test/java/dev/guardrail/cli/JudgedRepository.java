package dev.guardrail.cli;

import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Judged;
import dev.guardrail.audit.RepositoryChange;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Audits of repositories that can be questioned, for the options of the command line. */
final class JudgedRepository {

    private static final Auditor AUDITOR = new Auditor();

    private JudgedRepository() {}

    static Judged of(Path repository, LocalDate today, List<String> options) {
        List<String> arguments = new ArrayList<>(List.of("--repo", repository.toString()));
        arguments.addAll(options);
        Options parsed = new Options();
        new CommandLine(parsed).parseArgs(arguments.toArray(String[]::new));
        try (RepositoryChange opened = parsed.range.open(Map.of(), step -> {})) {
            return AUDITOR.judged(
                    opened.change(parsed.evidence.given()), parsed.judging.trusted(opened), today, Asked.NOTHING);
        }
    }

    @Command
    private static final class Options {

        @Mixin
        private final RangeOptions range = new RangeOptions();

        @Mixin
        private final EvidenceOptions evidence = new EvidenceOptions();

        @Mixin
        private final JudgingOptions judging = new JudgingOptions();
    }
}
