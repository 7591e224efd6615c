package dev.guardrail.collect.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the arguments of a check say of its extent.
 *
 * @param targets the files, folders and packages that it is given; none for all of them
 * @param filters the options that leave something out, or choose something; with their values
 * @param reach the options that add something: {@code --all-features}, {@code -race}
 * @param rest all other words that are not known to be of no matter
 */
record Extent(
        NavigableSet<String> targets,
        NavigableSet<String> filters,
        NavigableSet<String> reach,
        NavigableSet<String> rest) {

    /** Options that change how a check runs and reports, and not what it checks. */
    private static final Pattern NOISE = Pattern.compile(
            "-[vqsjn]+\\d*|-n|auto|--(?:verbose|quiet|color|colors|no-color|durations|junit-?xml|cov|cov-.*|tb|reporter|report|output|out|log.*|locked|frozen|offline|no-fail-fast|scan|stacktrace|info|batch-mode|no-transfer-progress|parallel|max-?workers|runInBand|silent|ci|coverage|numprocesses|dist|jobs|format|cache.*|no-daemon|build-cache|timeout.*|retries|workers)(?:[= ].*)?|-mod=.*|-(?:B|ntp|T|U|e|i|timeout|count|coverprofile|covermode|json|v|parallel)(?:=.*)?|\\d+|-D(?:style|org\\.slf4j).*");

    static final Extent ALL = new Extent(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

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
                    "--all-features --workspace --all --all-targets --features --each-feature --feature-powerset -D --deny -Dwarnings"),
            Map.entry("go", "-race -tags"),
            Map.entry("pre-commit", "--all-files"),
            Map.entry("pytest", "--runslow --run-slow --doctest-modules --runxfail --run-integration"),
            Map.entry("mvn", "-P -Pall -Dit=true"),
            Map.entry("npm", "-ws --workspaces"),
            Map.entry("pnpm", "-r --recursive"),
            Map.entry("run", "-ws --workspaces -r --recursive --all"),
            Map.entry("turbo", "--filter"));

    /** Options whose next word is a value and no target, whatever the program. */
    private static final Set<String> WITH_VALUE = Set.of(
            "-n",
            "--numprocesses",
            "--maxfail",
            "-c",
            "--config",
            "--rootdir",
            "--cov",
            "--cov-report",
            "--cov-config",
            "-o",
            "--timeout",
            "--reruns",
            "--durations",
            "--junitxml",
            "--junit-xml",
            "-W",
            "--dist",
            "-p",
            "--tb",
            "--rcfile",
            "-j",
            "--jobs",
            "--project",
            "--config-file",
            "--output",
            "--reporter",
            "--format",
            "--out",
            "-f",
            "--file",
            "--target",
            "--profile",
            "--manifest-path",
            "--target-dir",
            "--color",
            "--max-warnings",
            "--ext",
            "-coverprofile",
            "-count",
            "-timeout",
            "-parallel",
            "-covermode",
            "-coverpkg",
            "--python-version",
            "--select",
            "--extend-select",
            "--max-line-length",
            "--output-format",
            "--logger",
            "--configuration",
            "--verbosity",
            "--results-directory",
            "-i",
            "--input",
            "--base");

    /** Options of common tools that often stand before targets and take no value. */
    private static final Set<String> WITHOUT_VALUE = Set.of(
            ("--check --diff --strict --fix --all --workspace --all-features --all-targets --check-only --strict-markers --strict-config"
                            + " --doctest-modules --exitfirst --no-cov --show-error-codes --install-types --non-interactive --write"
                            + " --no-fix --recursive --statistics --count --show-source --all-files --require-serial --lf --sw --race")
                    .split(" ", -1));

    private static final Map<String, Set<String>> FILTER_SETS = sets(FILTERS);
    private static final Map<String, Set<String>> REACH_SETS = sets(REACH);

    private static Map<String, Set<String>> sets(Map<String, String> lists) {
        Map<String, Set<String>> sets = new HashMap<>();
        lists.forEach((program, words) -> sets.put(program, Set.of(words.split(" ", -1))));
        return sets;
    }

    /** Reads the arguments of a tool. */
    static Extent of(String program, List<String> arguments) {
        Set<String> filters = FILTER_SETS.getOrDefault(program, Set.of());
        Set<String> reach = REACH_SETS.getOrDefault(program, Set.of());
        Extent extent = new Extent(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (int i = 0; i < arguments.size(); i++) {
            String word = program.equals("cargo") ? denial(arguments.get(i)) : arguments.get(i);
            String name = word.startsWith("-") && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            boolean valued = word.startsWith("-") && !word.contains("=") && hasValue(word, arguments, i);
            String whole = valued ? word + " " + arguments.get(i + 1) : word.replaceFirst("=", " ");
            if (filters.contains(name) || filters.contains(name + "=") || filters.contains(word)) {
                extent.filters.addAll(each(whole.strip()));
                i += valued ? 1 : 0;
            } else if (program.equals("pre-commit") && word.equals("-a")) {
                extent.reach.add("--all-files");
            } else if (reach.contains(name)) {
                extent.reach.add(name.equals("--all") ? "--workspace" : isSwitch(name) ? name : whole);
                i += valued && !isSwitch(name) ? 1 : 0;
            } else if (WITH_VALUE.contains(word)) {
                i++;
            } else if (isTarget(word) && !isValue(arguments, i)) {
                extent.targets.add(word.replaceFirst("^\\./(?=.)", "").replaceFirst("(?<=.)/$", ""));
            } else if (!NOISE.matcher(word).matches()) {
                extent.rest.add(word);
            }
        }
        return extent;
    }

    /** {@code -Dwarnings} and {@code --deny=warnings} as {@code -D=warnings}. */
    private static String denial(String word) {
        return word.equals("--deny") ? "-D" : word.replaceFirst("^(?:-D(?=[^=])|--deny=)", "-D=");
    }

    /** An option with a list as one option for each item; options that skip all tests as one of them. */
    static List<String> each(String option) {
        if (option.matches("-D(?:skipTests|maven\\.test\\.skip)(?: true)?")) {
            return List.of("-DskipTests");
        }
        int space = option.indexOf(' ');
        boolean list = space > 0 && option.matches("(?:-pl|--projects|-x|--exclude|--extend-exclude) .*,.*");
        return list
                ? Stream.of(option.substring(space + 1).split(",", -1))
                        .map(item -> option.substring(0, space + 1) + item)
                        .toList()
                : List.of(option);
    }

    /** Whether a filter leaves out only what the base did not have. */
    private static boolean isOfNew(String filter, Paths paths) {
        String item = filter.substring(filter.indexOf(' ') + 1).replaceFirst("^!", "");
        return filter.contains(" !")
                && paths.now().test(item)
                && !paths.before().test(item);
    }

    private static boolean isSwitch(String option) {
        return !Set.of("--features", "-tags", "-P", "--filter", "-D", "--deny").contains(option);
    }

    private static boolean hasValue(String option, List<String> arguments, int at) {
        boolean last = at + 1 >= arguments.size();
        return !last
                && !Set.of(
                                "--lf",
                                "--last-failed",
                                "--sw",
                                "-short",
                                "--lib",
                                "--bins",
                                "--tests",
                                "--doc",
                                "--benches",
                                "-i",
                                "--invert",
                                "--onlyChanged",
                                "--lastCommit",
                                "--changed",
                                "-DskipTests",
                                "-DskipITs")
                        .contains(option)
                && !arguments.get(at + 1).startsWith("-");
    }

    /** Whether a word may be the value of an option that is not known. */
    private static boolean isValue(List<String> arguments, int at) {
        String before = at == 0 ? "" : arguments.get(at - 1);
        return before.startsWith("--")
                && before.length() > 2
                && !before.contains("=")
                && !NOISE.matcher(before).matches()
                && !WITHOUT_VALUE.contains(before);
    }

    private static boolean isTarget(String word) {
        return !word.startsWith("-")
                && !word.startsWith("+")
                && !word.contains("$")
                && (word.contains("/")
                        || word.contains("*")
                        || word.contains("::")
                        || word.matches("[\\w-]+\\.\\w{1,4}|tests?|src|\\.")
                        || word.matches("[\\w-]*[tT]ests?"));
    }

    /** Whether this check has no argument of its own that another one has not. */
    boolean isPlainerThan(Extent other) {
        return other.rest.containsAll(rest);
    }

    /** This with what another one says, too. */
    Extent and(Extent other) {
        Extent both =
                new Extent(new TreeSet<>(targets), new TreeSet<>(filters), new TreeSet<>(reach), new TreeSet<>(rest));
        both.filters.addAll(other.filters);
        both.reach.addAll(other.reach);
        return both;
    }

    /** What this check leaves out of what another one had, as the end of "no longer runs"; none where it has all of it. */
    List<String> missing(Extent was, Paths paths) {
        List<String> missing = new ArrayList<>();
        filters.stream()
                .filter(filter -> !was.filters.contains(filter) && !isOfNew(filter, paths))
                .map(filter -> "what `" + filter + "` leaves out")
                .forEach(missing::add);
        was.reach.stream()
                .filter(option -> !reach.contains(option))
                .map(option -> "with `" + option + "`")
                .forEach(missing::add);
        boolean parts = reach.contains("--all-targets")
                || Stream.of("--lib", "--tests", "--bins").anyMatch(filters::contains);
        if (was.filters.contains("--doc") && parts && !filters.contains("--doc")) {
            // Of cargo: to name targets leaves out the tests in the documentation.
            missing.add("the tests in the documentation");
        }
        if (isBounded() && !was.targets.equals(targets)) {
            if (!was.isBounded()) {
                missing.add("on anything but "
                        + String.join(
                                ", ",
                                targets.stream()
                                        .map(target -> "`" + target + "`")
                                        .toList()));
            } else {
                was.targets.stream()
                        .filter(target -> !contains(target) && paths.now().test(target))
                        .map(target -> "on `" + target + "`")
                        .forEach(missing::add);
            }
        }
        return missing;
    }

    /** Whether targets leave something out. */
    private boolean isBounded() {
        return !targets.isEmpty()
                && Stream.of(".", "./...", "...", "**", "**/*").noneMatch(targets::contains);
    }

    private boolean contains(String target) {
        return targets.stream()
                .anyMatch(own -> target.equals(own)
                        || target.startsWith(own + "/")
                        || own.endsWith("/...") && target.startsWith(own.substring(0, own.length() - 3))
                        || target.startsWith(own + "::"));
    }
}
