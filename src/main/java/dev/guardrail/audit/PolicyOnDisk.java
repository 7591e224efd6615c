package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.LaterSnapshot;
import dev.guardrail.collect.git.GitEnvironment;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.fact.Place;
import dev.guardrail.policy.Mistake;
import dev.guardrail.policy.PolicyReader;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.project.ProjectRuleLoader;
import dev.guardrail.project.UnusableRulesException;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A policy file that somebody writes, with the work tree around it. */
public final class PolicyOnDisk {

    private PolicyOnDisk() {}

    /**
     * Every mistake of a policy.
     *
     * @param file the file, or one of {@link PolicySource#SHIPPED}
     * @throws UnusableInputException if there is neither
     */
    public static List<Mistake> mistakes(String file, Map<String, String> environment) {
        PolicySource source = PolicySources.named(file);
        return extended(source, Path.of(file), environment, extended -> mistakes(extended, environment));
    }

    /**
     * Reads a policy with all that it extends, as far as the repository around it has that.
     *
     * @param near the file of the policy, or another path beside it
     * @param use gets the policy while the repository is open
     */
    static <T> T extended(
            PolicySource source, Path near, Map<String, String> environment, Function<Extending.Result, T> use) {
        Optional<GitRepository> around = around(near, GitEnvironment.of(environment));
        if (around.isEmpty()) {
            return use.apply(Extending.readOutside(source));
        }
        try (GitRepository repository = around.get();
                OtherRepositories others = new OtherRepositories(repository, environment)) {
            return use.apply(Extending.read(source, new LaterSnapshot(repository::worktreeFiles), others));
        }
    }

    /** The mistakes of a policy, and of the rules that it brings along. */
    private static List<Mistake> mistakes(Extending.Result extended, Map<String, String> environment) {
        Catalogue builtIn = RuleIndex.builtIn().catalogue();
        List<Mistake> mistakes = new ArrayList<>();
        Catalogue known = builtIn;
        try {
            known = builtIn.with(new ProjectRuleLoader(builtIn, environment)
                    .load(extended.policy(), extended.files())
                    .index()
                    .catalogue());
        } catch (UnusableRulesException e) {
            e.getMessage()
                    .lines()
                    .map(line -> Mistake.placed(line).orElse(new Mistake(Place.file(""), line)))
                    .forEach(mistakes::add);
            known = builtIn.withUnreadable(e.ids());
        }
        mistakes.addAll(PolicyReader.mistakes(extended.policy(), known));
        return mistakes.stream()
                .sorted(Comparator.comparing(Mistake::place))
                .distinct()
                .toList();
    }

    /** The repository around a file, if it has a work tree. */
    private static Optional<GitRepository> around(Path file, GitEnvironment environment) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
            GitRepository repository = GitRepository.open(Optional.of(folder), environment);
            if (repository.worktree().isPresent()) {
                return Optional.of(repository);
            }
            repository.close();
        } catch (UnusableInputException e) {
            // No repository, or none that can be read: the policy stands alone.
        }
        return Optional.empty();
    }
}
