package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.BaselineAudit;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.baseline.Baseline;
import dev.guardrail.baseline.Baseline.Line;
import dev.guardrail.baseline.BaselineReview;
import dev.guardrail.report.BaselineText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code guardrail baseline}. */
@Command(
        name = BaselineCommand.NAME,
        description = "Keeps the baseline: the findings that a repository accepts as they are.")
final class BaselineCommand {

    static final String NAME = "baseline";

    private final Console console;
    private final Supplier<Auditor> auditor;

    BaselineCommand(Console console, Supplier<Auditor> auditor) {
        this.console = console;
        this.auditor = auditor;
    }

    @Command(
            name = "create",
            description = "Writes a baseline that accepts the open findings of a commit.",
            footer = {
                "",
                "Findings about what a change does are in no baseline. Waived ones are not, either. The policy, the rules"
                        + " and the waivers of the commit itself judge it."
            })
    int create(
            @Mixin BaselineOptions head,
            @Mixin EvidenceOptions evidence,
            @Option(
                            names = "--update",
                            description = "Replaces the baseline that there is: entries whose findings are still"
                                    + " there keep their commits, other open findings are added, and entries that no"
                                    + " finding has any more are dropped.")
                    boolean update) {
        List<Line> lines = console.withProgress(progress -> {
            try (RepositoryChange repository = head.open(console.environment(), progress)) {
                BaselinePlace place = place(repository);
                if (place.exists() && !update) {
                    throw new UnusableInputException("there is a baseline, `" + Baseline.PATH
                            + "`; `--update` replaces it and keeps the commits of its entries");
                }
                List<Line> all = review(repository, evidence, place.read()).renewed(repository.commit());
                if (!all.isEmpty() || place.exists()) {
                    place.write(all);
                }
                return all;
            }
        });
        console.print(BaselineText.created(lines));
        return ExitCode.OK.code();
    }

    @Command(name = "prune", description = "Removes the entries that no finding has any more.")
    int prune(@Mixin BaselineOptions head, @Mixin EvidenceOptions evidence) {
        BaselineReview review = console.withProgress(progress -> {
            try (RepositoryChange repository = head.open(console.environment(), progress)) {
                BaselinePlace place = place(repository);
                BaselineReview reviewed = review(repository, evidence, place.read());
                if (!reviewed.stale().isEmpty()) {
                    place.write(reviewed.pruned());
                }
                return reviewed;
            }
        });
        console.print(BaselineText.pruned(review));
        return ExitCode.OK.code();
    }

    @Command(name = "show", description = "Lists the entries with their findings.")
    int show(@Mixin BaselineOptions head, @Mixin EvidenceOptions evidence) {
        console.print(BaselineText.all(review(head, evidence)));
        return ExitCode.OK.code();
    }

    @Command(
            name = "check",
            description = "Fails on entries that no finding has any more.",
            footer = {
                "",
                "Exit codes:",
                "   0   every entry has its finding, or nobody can tell",
                "   1   an entry accepts nothing any more",
                "   2   the baseline cannot be used"
            })
    int check(@Mixin BaselineOptions head, @Mixin EvidenceOptions evidence) {
        BaselineReview review = review(head, evidence);
        console.print(BaselineText.checked(review));
        return (review.stale().isEmpty() ? ExitCode.OK : ExitCode.FAILING).code();
    }

    private BaselineReview review(BaselineOptions head, EvidenceOptions evidence) {
        return console.withProgress(progress -> {
            try (RepositoryChange repository = head.open(console.environment(), progress)) {
                Optional<Path> worktree = head.namesCommit() ? Optional.empty() : repository.worktree();
                Baseline baseline = worktree.map(folder -> new BaselinePlace(folder).read())
                        .orElseGet(() -> BaselineAudit.of(repository));
                return review(repository, evidence, baseline);
            }
        });
    }

    private BaselineReview review(RepositoryChange repository, EvidenceOptions evidence, Baseline baseline) {
        return BaselineAudit.review(repository, auditor.get(), evidence.given(), baseline, console.today());
    }

    private static BaselinePlace place(RepositoryChange repository) {
        return new BaselinePlace(repository
                .worktree()
                .orElseThrow(() -> new UnusableInputException(
                        "the repository has no work tree, where `" + Baseline.PATH + "` could be written")));
    }
}
