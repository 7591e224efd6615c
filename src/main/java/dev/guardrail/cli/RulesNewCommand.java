package dev.guardrail.cli;

import dev.guardrail.author.RuleTemplate;
import dev.guardrail.policy.OwnGuardrails;
import dev.guardrail.project.LocalProject;
import dev.guardrail.rule.RuleFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code guardrail rules new}. */
@Command(
        name = RulesNewCommand.NAME,
        description = "Writes a guardrail of the project: a rule, its page and its cases, which pass.",
        footer = "%nNothing is overwritten.")
final class RulesNewCommand implements Callable<Integer> {

    static final String NAME = "new";

    @Parameters(paramLabel = "ID", description = "The new guardrail, such as acme/no-latest-tag.")
    private String id = "";

    @Option(
            names = "--like",
            paramLabel = "ID",
            description = "A built-in guardrail that is copied. Default: a small example.")
    private @Nullable String like;

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description =
                    "The directory of the guardrails. Default: .github/guardrail/rules in the project, or the first"
                            + " directory in `rules-from` of its policy.")
    private @Nullable Path into;

    @Option(names = "--repo", paramLabel = "DIR", description = "A directory of the project. Default: the current one.")
    private @Nullable Path repository;

    private final Console console;

    RulesNewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RepositoryOption.checkFolder(repository);
        RuleTemplate.check(id);
        LocalProject project = LocalProject.around(repository == null ? Path.of("") : repository);
        List<String> known = OwnGuardrails.of(project.policy()).folders();
        String shown = into == null ? known.get(0) : into.toString().replace('\\', '/');
        Path directory = into == null ? project.root().resolve(shown) : into;
        RuleFolder folder = like == null ? RuleTemplate.simple(id) : RuleTemplate.like(id, like);
        RuleTemplate.write(folder, directory.toAbsolutePath().normalize(), project.root());
        boolean found = known.stream()
                .map(project.root()::resolve)
                .anyMatch(directory.toAbsolutePath().normalize()::equals);
        console.print("wrote " + shown + "/" + id + ": `rule.drl`, `README.md` and "
                + folder.cases().size()
                + " cases\n"
                + "next: change them, and run `guardrail rules test " + (found ? id : shown + "/" + id)
                + "` after each change\n"
                + (found
                        ? "then: commit them; an audit uses them after they are in its base\n"
                        : "then: name `" + shown + "` in `rules-from` of the policy, and commit both\n"));
        return ExitCode.OK.code();
    }
}
