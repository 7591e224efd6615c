package dev.guardrail.collect.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the options of known tools say of the extent of a check. */
final class ArgumentTable {

    /** Options that change how a check runs and reports, and not what it checks. */
    static final Pattern NOISE = Pattern.compile(
            "-[vqsjn]+\\d*|-n|auto|--(?:verbose|quiet|color|colors|no-color|durations|junit-?xml|cov|cov-.*|tb|reporter|report|output|out|log.*|locked|frozen|offline|no-fail-fast|scan|stacktrace|info|batch-mode|no-transfer-progress|parallel|max-?workers|runInBand|silent|ci|coverage|numprocesses|dist|jobs|format|cache.*|no-daemon|build-cache|timeout.*|retries|workers)(?:[= ].*)?|-mod=.*|-(?:B|ntp|T|U|e|i|timeout|count|coverprofile|covermode|json|v|parallel)(?:=.*)?|\\d+|-D(?:style|org\\.slf4j).*");

    /** Options that choose or leave out, by program; "=" ends those whose value is part of the word. */
    private static final Map<String, String> FILTERS = Map.ofEntries(
            Map.entry("pytest", "-k -m --ignore --ignore-glob --deselect --lf --last-failed --sw --stepwise --nf"),
            Map.entry(
                    "jest",
                    "-t --testNamePattern --testPathPattern --testPathPatterns --testPathIgnorePatterns --onlyChanged -o --changedSince"
                            + " --lastCommit --findRelatedTests --selectProjects --ignoreProjects"),
            Map.entry("vitest", "-t --testNamePattern --exclude --project --changed --dir"),
            Map.entry("mocha", "-g --grep -f --fgrep --ignore --exclude -i --invert"),
            Map.entry("playwright", "-g --grep --grep-invert --project"),
            Map.entry("cypress", "--spec -s"),
            Map.entry(
                    "mvn",
                    "-Dtest= -Dit.test= -pl --projects -DskipITs -DskipITs=true -Dgroups= -DexcludedGroups= -DskipTests -DskipTests=true -Dmaven.test.skip=true -Dmaven.test.skip -Dcheckstyle.skip -Dspotbugs.skip -Dpmd.skip -Dspotless.check.skip=true -Djacoco.skip=true -Denforcer.skip=true -Dcheckstyle.skip=true -Dspotbugs.skip=true -DskipUnitTests=true -rf"),
            Map.entry("gradle", "--tests -x --exclude-task"),
            Map.entry("go", "-run -skip -short"),
            Map.entry("cargo", "-p --package --exclude --lib --bin --bins --test --tests --doc --skip --benches"),
            Map.entry("dotnet", "--filter"),
            Map.entry("rspec", "-t --tag -e --example -P --pattern --exclude-pattern"),
            Map.entry("mypy", "--exclude -p -m"),
            Map.entry("ruff", "--exclude --extend-exclude"),
            Map.entry("flake8", "--exclude --extend-exclude"),
            Map.entry("eslint", "--ignore-pattern"),
            Map.entry("pre-commit", "--files --from-ref --hook-stage"),
            Map.entry("ctest", "-R -E -L -LE"),
            Map.entry("nox", "-k -t"),
            Map.entry("phpunit", "--filter --group --exclude-group --testsuite"),
            Map.entry("unittest", "-k"),
            Map.entry(
                    "run",
                    "-t --testNamePattern --testPathPattern --testPathIgnorePatterns --onlyChanged --changedSince -g --grep"));

    /** Options that widen, by program. */
    private static final Map<String, String> REACH = Map.ofEntries(
            Map.entry(
                    "cargo",
                    "--all-features --no-default-features --workspace --all --all-targets --features --each-feature --feature-powerset -D --deny -Dwarnings"),
            Map.entry("go", "-race -tags"),
            Map.entry("pre-commit", "--all-files"),
            Map.entry("pytest", "--runslow --run-slow --doctest-modules --runxfail --run-integration"),
            Map.entry("mvn", "-P -Pall -Dit=true"),
            Map.entry("npm", "-ws --workspaces"),
            Map.entry("pnpm", "-r --recursive"),
            Map.entry("run", "-ws --workspaces -r --recursive --all"),
            Map.entry("turbo", "--filter"));

    /** Options whose next word is a value and no target, whatever the program. */
    static final Set<String> WITH_VALUE =
            Set.of(("-n --numprocesses --maxfail -c --config --rootdir --cov --cov-report --cov-config -o --timeout "
                            + "--reruns --durations --junitxml --junit-xml -W --dist -p --tb --rcfile -j --jobs --project "
                            + "--config-file --output --reporter --format --out -f --file --target --profile --manifest-path "
                            + "--target-dir --color --max-warnings --ext -coverprofile -count -timeout -parallel -covermode "
                            + "-coverpkg --python-version --select --extend-select --max-line-length --output-format --logger "
                            + "--configuration --verbosity --results-directory -i --input --base")
                    .split(" ", -1));

    /** Options of common tools that often stand before targets and take no value. */
    static final Set<String> WITHOUT_VALUE = Set.of(
            ("--check --diff --strict --fix --all --workspace --all-features --all-targets --check-only --strict-markers --strict-config"
                            + " --doctest-modules --exitfirst --no-cov --show-error-codes --install-types --non-interactive --write"
                            + " --no-fix --recursive --statistics --count --show-source --all-files --require-serial --lf --sw --race")
                    .split(" ", -1));

    /** Options of those in the tables that take no value. */
    static final Set<String> ALONE =
            Set.of(("--lf --last-failed --sw -short --lib --bins --tests --doc --benches -i --invert --onlyChanged "
                            + "--lastCommit --changed -DskipTests -DskipITs")
                    .split(" ", -1));

    /** Options that widen by their value, and not by being there. */
    static final Set<String> REACHING_BY_VALUE = Set.of("--features", "-tags", "-P", "--filter", "-D", "--deny");

    private static final Map<String, Set<String>> FILTER_SETS = sets(FILTERS);
    private static final Map<String, Set<String>> REACH_SETS = sets(REACH);

    private ArgumentTable() {}

    /** The options of a program that choose or leave out. */
    static Set<String> filters(String program) {
        return FILTER_SETS.getOrDefault(program, Set.of());
    }

    /** The options of a program that widen. */
    static Set<String> reach(String program) {
        return REACH_SETS.getOrDefault(program, Set.of());
    }

    private static Map<String, Set<String>> sets(Map<String, String> lists) {
        Map<String, Set<String>> sets = new HashMap<>();
        lists.forEach((program, words) -> sets.put(program, Set.of(words.split(" ", -1))));
        return sets;
    }
}
