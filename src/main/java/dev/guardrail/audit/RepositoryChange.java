package dev.guardrail.audit;

import dev.guardrail.Interruption;
import dev.guardrail.UnusableInputException;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.claim.Vocabulary;
import dev.guardrail.collect.coverage.UsualPlaces;
import dev.guardrail.collect.git.GitEnvironment;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.Range;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.collect.linter.InstalledLinters;
import dev.guardrail.collect.tests.UsualTestPlaces;
import dev.guardrail.fact.GitRange;
import dev.guardrail.policy.Policy;
import dev.guardrail.policy.PolicySource;
import dev.guardrail.policy.Settled;
import dev.guardrail.policy.SettledReader;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.project.ProjectRuleLoader;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleIndex;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** A range of a git repository as a change, with the policy that judges it. */
public final class RepositoryChange implements AutoCloseable {

    private final GitRepository repository;
    private final Range range;
    private final Consumer<String> progress;
    private final OtherRepositories others;
    private final InstalledLinters linters;

    RepositoryChange(
            GitRepository repository, Range range, Map<String, String> environment, Consumer<String> progress) {
        this.repository = repository;
        this.range = range;
        this.progress = progress;
        this.others = new OtherRepositories(repository, environment);
        this.linters = InstalledLinters.of(environment, repository.worktree());
    }

    /**
     * Opens a repository and finds the range.
     *
     * @param directory anywhere in the repository; without one, the environment says which it is
     * @param environment the variables of the process, which also say where the user's cache is
     * @param progress receives the name of each stage
     * @throws UnusableInputException if there is no such repository or range
     */
    public static RepositoryChange open(
            Optional<Path> directory,
            Map<String, String> environment,
            RangeRequest request,
            Consumer<String> progress) {
        progress.accept("opening the repository");
        GitRepository repository = GitRepository.open(directory, GitEnvironment.of(environment));
        try {
            return new RepositoryChange(repository, repository.resolve(request), environment, progress);
        } catch (RuntimeException e) {
            repository.close();
            throw e;
        }
    }

    /**
     * Compares both sides of the range.
     *
     * @param given the evidence that is not in the repository; without coverage or test reports, the reports in the
     *     usual places are used if the head of the range is checked out
     */
    public Change change(EvidenceFiles given) {
        return change(given, LedgerSource.OF_POLICY);
    }

    /**
     * Compares both sides of the range.
     *
     * @param ledger where the ledger is
     */
    public Change change(EvidenceFiles given, LedgerSource ledger) {
        Interruption.ofCurrent().check();
        progress.accept("comparing both sides");
        return new Change(
                repository.collect(range),
                repository.base(range),
                repository.head(range),
                examined(given),
                repository.reverted(range),
                ledger,
                linters,
                Optional.of(new OpenRange(repository, range)));
    }

    /** The head beside itself: a change that changes nothing, whatever the range does. */
    Change standing(EvidenceFiles given) {
        progress.accept("reading the head");
        Snapshot head = repository.head(range);
        return new Change(List.of(range.described()), head, head, examined(given), linters);
    }

    /** The id of the commit at the head; for uncommitted changes, of the commit that they are based on. */
    public String commit() {
        return range.described().head();
    }

    /** What is recorded of the change, and proven of it. */
    public RepositoryBooks books() {
        return new RepositoryBooks(repository, range, this);
    }

    /** The range that was found. */
    public GitRange range() {
        return range.described();
    }

    private EvidenceFiles examined(EvidenceFiles given) {
        EvidenceFiles all = given.withFound(
                given.coverage().isEmpty() ? found(UsualPlaces::of) : List.of(),
                given.tests().isEmpty() ? found(UsualTestPlaces::of) : List.of());
        EvidenceFiles placed = repository
                .worktree()
                .map(worktree -> all.examined(file -> file.in(worktree)))
                .orElse(all);
        return placed.hasFiles() ? placed.examined(new Provenance(repository, range)::of) : placed;
    }

    /** The files of the commits that touch some paths, the newest first, up to the commit that is checked out. */
    public Iterator<Snapshot> touching(List<String> paths) {
        return commit().isEmpty()
                ? Collections.emptyIterator()
                : repository.records().touching(repository.checkedOut(), paths).stream()
                        .flatMap(id -> repository.commit(id).stream())
                        .iterator();
    }

    /** The address of the remote {@code origin}, as it is configured: it may hold credentials. */
    public Optional<String> origin() {
        return repository.origin();
    }

    /** The folder of the repository, which tells it from others on this machine. */
    public Path folder() {
        return repository.folder();
    }

    /**
     * The folder of the repository that would be opened.
     *
     * @throws UnusableInputException if there is none
     */
    public static Path folder(Optional<Path> directory, Map<String, String> environment) {
        try (GitRepository repository = GitRepository.open(directory, GitEnvironment.of(environment))) {
            return repository.folder();
        }
    }

    /**
     * Whether the repository that would be opened is a shallow clone.
     *
     * @throws UnusableInputException if there is none
     */
    public static boolean isShallow(Optional<Path> directory, Map<String, String> environment) {
        try (GitRepository repository = GitRepository.open(directory, GitEnvironment.of(environment))) {
            return repository.cloned().isShallow();
        }
    }

    /** The work tree around the directory that was opened. */
    public Optional<Path> worktree() {
        return repository.worktree();
    }

    private List<GivenFile> found(Function<Path, List<GivenFile>> places) {
        return repository.checkedOut(range).map(places).orElse(List.of());
    }

    /**
     * What judges the range: the policy and the rules of the base, unless the user names a policy or trusts the head. A
     * change must not judge itself, so the range's own changes to them are not in force yet. Of {@code A...B}, the tip of A
     * is trusted, and not the merge base, which B chose.
     *
     * @param named a policy file, or one of {@link PolicySource#SHIPPED}; without one, the policy of the trusted side, or
     *     else the default policy that comes with Guardrail
     * @throws UnusableInputException if that policy cannot be read
     */
    public Trusted trusted(Optional<String> named, TrustedSide side) {
        Snapshot files = side == TrustedSide.BASE ? repository.tip(range) : repository.head(range);
        PolicySource policy = named.map(PolicySources::named).orElseGet(() -> PolicySources.in(files, side));
        Extending.Result extended = Extending.read(policy, files, others);
        return new Trusted(extended.policy(), extended.files(), side);
    }

    /** Whether the base has rules that judge claims, or words of them, wherever its policy may keep rules. */
    boolean hasRulesOfClaims() {
        String folder = "/" + ClaimKind.PACK + "/";
        return !repository
                .tip(range)
                .files(path -> path.contains(folder)
                        && (path.endsWith("/" + RuleFolder.RULE) || path.endsWith("/" + Vocabulary.FILE)))
                .isEmpty();
    }

    /**
     * The policy that judges the range, read with the rules of the base.
     *
     * @param named as of {@link #trusted}
     * @param environment the variables of the process, which say where compiled rules are kept
     * @throws UnusableInputException if the policy or a rule cannot be used
     */
    public Policy policy(Optional<String> named, Map<String, String> environment) {
        return statute(trusted(named, TrustedSide.BASE), environment).policy();
    }

    /**
     * The policy that judges the range, with the lines that decided it.
     *
     * @param named as of {@link #trusted}
     * @param path as of {@link SettledReader#read}
     * @param environment as of {@link #policy}
     * @throws UnusableInputException if the policy or a rule cannot be used
     */
    public Settled.Group settled(Optional<String> named, Optional<String> path, Map<String, String> environment) {
        Trusted trusted = trusted(named, TrustedSide.BASE);
        Catalogue project = statute(trusted, environment).rules().index().catalogue();
        return SettledReader.read(
                trusted.policy(), RuleIndex.builtIn().catalogue().with(project), path);
    }

    /**
     * The ids of the project's own guardrails, as the base of the range has them.
     *
     * @param environment as of {@link #policy}
     * @throws UnusableInputException if the policy or a rule cannot be used
     */
    public Set<String> ownRules(Map<String, String> environment) {
        return statute(trusted(Optional.empty(), TrustedSide.BASE), environment)
                .rules()
                .index()
                .catalogue()
                .ids();
    }

    private static Statute statute(Trusted trusted, Map<String, String> environment) {
        Catalogue builtIn = RuleIndex.builtIn().catalogue();
        ProjectRuleLoader own = new ProjectRuleLoader(builtIn, environment);
        return Statute.read(builtIn, own::load, trusted.policy(), trusted.files());
    }

    @Override
    public void close() {
        others.close();
        repository.close();
    }
}
