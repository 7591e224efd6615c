package dev.guardrail.cli;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.git.GitEnvironment;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.hook.PushedRef;
import dev.guardrail.verdict.FailOn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code guardrail hook push}. */
@Command(
        name = "push",
        description = "Judges what a push sends: git calls it as its hook pre-push, with the refs on standard input.",
        footer = {
            "",
            "A ref is judged since what the remote has of it. A new one, and one whose history was rewritten, is judged"
                    + " since it left the default branch of the remote. What is deleted sends nothing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:no verdict fails, or nothing is sent",
            " 1:a verdict fails (see --fail-on)",
            " 2:a ref, the policy or the repository cannot be used",
            " 3:pending: required evidence is missing",
            "70:a defect in Guardrail"
        })
final class HookPushCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "REMOTE",
            arity = "0..2",
            description = "The remote, and its address, which git says, too, and which is not used. Default: origin.")
    private List<String> named = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT",
            description = "The verdict from which the exit code is 1: red, yellow or never. Default: red.")
    private FailOn failOn = FailOn.RED;

    @Mixin
    private final RepositoryOption repository = new RepositoryOption();

    private final Console console;

    HookPushCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String remote = named.isEmpty() ? "origin" : named.get(0);
        Main audits = new Main(console);
        ExitCode worst = ExitCode.OK;
        for (PushedRange range : ranges(remote, refs())) {
            if (range.isLastCommitAlone()) {
                console.say("guardrail: `" + remote + "` has no branch that `" + range.name()
                        + "` could be compared with, so only its last commit is judged");
            }
            worst = worst.orWorse(ExitCode.of(audits.run(audit(range))));
        }
        return worst.code();
    }

    private Set<PushedRange> ranges(String remote, List<PushedRef> refs) {
        Set<PushedRange> ranges = new LinkedHashSet<>();
        try (GitRepository git = GitRepository.open(repository.folder(), GitEnvironment.of(console.environment()))) {
            refs.stream()
                    .filter(ref -> !ref.isDeletion())
                    .map(ref -> PushedRange.of(git.cloned(), remote, ref))
                    .forEach(ranges::add);
        }
        return ranges;
    }

    private String[] audit(PushedRange range) {
        List<String> arguments = new ArrayList<>(
                List.of(AuditCommand.NAME, "--silent-green", "--allow-empty", "--fail-on", failOn.toString()));
        repository.folder().ifPresent(folder -> arguments.addAll(List.of("--repo", folder.toString())));
        arguments.add(range.option());
        return arguments.toArray(String[]::new);
    }

    /** What git says on standard input; the program pre-commit reads that itself, and says it in variables. */
    private List<PushedRef> refs() {
        // Where a push has the first commit of all, pre-commit names no refs.
        String to = console.environment()
                .getOrDefault("PRE_COMMIT_TO_REF", console.environment().containsKey("PRE_COMMIT") ? "HEAD" : "");
        if (!to.isEmpty()) {
            String from = console.environment().getOrDefault("PRE_COMMIT_FROM_REF", "0");
            String branch = console.environment().getOrDefault("PRE_COMMIT_REMOTE_BRANCH", to);
            return List.of(new PushedRef(to, to, branch, from));
        }
        try {
            return PushedRef.parse(new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UnusableInputException("cannot read from standard input: " + e, e);
        }
    }
}
