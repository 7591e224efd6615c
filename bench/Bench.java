import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures whole runs of the launcher as multiples of {@code java -version}; see {@code README.md} beside it. Runs of all
 * cases take turns, so that what else the machine does falls on all of them.
 */
final class Bench {

    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final String GUARDRAIL = HOME.resolve("guardrail").toString();
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Case UNIT = new Case("java -version", List.of(JAVA, "-version"));

    private final Path scratch;
    private final List<Case> cases = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    private Bench(Path scratch) {
        this.scratch = scratch;
    }

    public static void main(String... arguments) throws Exception {
        Path scratch = Files.createTempDirectory("guardrail-bench-");
        try {
            Bench bench = new Bench(scratch);
            bench.collect(System.getProperty("bench.case", ""));
            bench.run(Integer.parseInt(property("bench.runs").isEmpty() ? "7" : property("bench.runs")));
        } finally {
            try (Stream<Path> files = Files.walk(scratch)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private void collect(String wanted) throws IOException, InterruptedException {
        cases.add(new Case("--version", List.of(GUARDRAIL, "--version")));
        cases.add(new Case("--help", List.of(GUARDRAIL, "--help")));
        cases.add(new Case("rules list", List.of(GUARDRAIL, "rules", "list")));
        addTwice("one workflow changed", audit(repository("one", 0), "HEAD~1..HEAD"));
        for (int rules : List.of(1, 10, 50)) {
            addTwice("with " + rules + " rules of its own", audit(withRules(repository("own" + rules, 0), rules), "HEAD~1..HEAD"));
        }
        addTwice("this repository's last commit", audit(HOME, "HEAD~1..HEAD"));
        cases.add(first("beside 200 files that did not change", audit(repository("few", 200), "HEAD~1..HEAD")));
        cases.add(first("beside 20,000 files that did not change", audit(repository("many", 20_000), "HEAD~1..HEAD")));
        given("bench.workflows", "workflow files of a folder", folder -> workflows(folder));
        given("bench.assertj", "100 commits of assertj", clone -> assertj(clone, 100));
        given("bench.assertj", "300 commits of assertj", clone -> assertj(clone, 300));
        given("bench.pytest", "200 commits of pytest, each audited", clone -> each(clone, 200));
        cases.removeIf(one -> !wanted.isEmpty() && !one.name().contains(wanted));
    }

    /** A case on something that this repository does not have. */
    private void given(String property, String name, Given given) throws IOException, InterruptedException {
        String value = property(property);
        if (value.isEmpty()) {
            left.add(name + ": give -D" + property + "=FOLDER");
        } else {
            addTwice(name, given.command(Path.of(value).toAbsolutePath()));
        }
    }

    private List<String> assertj(Path clone, int commits) {
        String head = "4c5ab4862668e769d0e72492f400bd919469455d";
        return audit(clone, head + "~" + commits + ".." + head);
    }

    private static List<String> each(Path clone, int commits) {
        return List.of(GUARDRAIL, "audit", "--repo", clone.toString(), "--each", "HEAD~" + commits + "..HEAD", "--fail-on", "never");
    }

    private List<String> workflows(Path folder) throws IOException, InterruptedException {
        Path repository = scratch.resolve("workflows");
        Path target = Files.createDirectories(repository.resolve(".github/workflows"));
        git(repository, "init", "-q");
        git(repository, "commit", "-q", "--allow-empty", "-m", "base");
        try (Stream<Path> files = Files.walk(folder)) {
            int count = 0;
            for (Path file : (Iterable<Path>) files.filter(path -> path.toString().matches(".*\\.ya?ml")).sorted()::iterator) {
                Files.copy(file, target.resolve(count++ + ".yml"));
            }
        }
        commit(repository);
        return audit(repository, "HEAD~1..HEAD");
    }

    private static List<String> audit(Path repository, String range) {
        return List.of(GUARDRAIL, "audit", "--repo", repository.toString(), "--range", range, "--fail-on", "never");
    }

    /** The case without anything of an earlier run, and with what an earlier run left in the cache. */
    private void addTwice(String name, List<String> command) {
        cases.add(first(name, command));
        cases.add(withCache(name + ", again", scratch.resolve("cache").toString(), command));
    }

    private static Case first(String name, List<String> command) {
        return withCache(name, "off", command);
    }

    private static Case withCache(String name, String cache, List<String> command) {
        List<String> whole = new ArrayList<>(List.of("env", "GUARDRAIL_CACHE=" + cache));
        whole.addAll(command);
        return new Case(name, whole);
    }

    /** A repository whose last commit adds a step to its workflow, and that has other files. */
    private Path repository(String name, int files) throws IOException, InterruptedException {
        Path repository = Files.createDirectories(scratch.resolve(name));
        git(repository, "init", "-q");
        for (int i = 0; i < files; i++) {
            Path folder = Files.createDirectories(repository.resolve("part" + i / 200).resolve("area" + i / 20 % 10));
            String text = i % 3 == 0 ? "import os\n\n\ndef f" + i + "():\n    return os.sep\n" : "text " + i + "\n";
            Files.writeString(folder.resolve("m" + i + (i % 3 == 0 ? ".py" : ".txt")), text);
        }
        Path workflow = Files.createDirectories(repository.resolve(".github/workflows")).resolve("ci.yml");
        String text = "on: push\njobs:\n  test:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v4\n";
        Files.writeString(workflow, text);
        commit(repository);
        Files.writeString(workflow, text + "      - run: pytest\n");
        commit(repository);
        return repository;
    }

    /** The repository with rules of its own, which its base has, and one more step. */
    private static Path withRules(Path repository, int rules) throws IOException, InterruptedException {
        for (int i = 0; i < rules; i++) {
            String id = "bench/rule-" + i;
            Path folder = Files.createDirectories(repository.resolve(".github/guardrail/rules").resolve(id));
            for (String file : List.of("rule.drl", "README.md")) {
                String text = Files.readString(HOME.resolve("rules/workflows/missing-timeout").resolve(file));
                Files.writeString(folder.resolve(file),
                        text.replace("workflows/missing-timeout", id).replace("guardrail.workflows", "guardrail.bench"));
            }
        }
        commit(repository);
        Path workflow = repository.resolve(".github/workflows/ci.yml");
        Files.writeString(workflow, Files.readString(workflow) + "      - run: mypy .\n");
        commit(repository);
        return repository;
    }

    private static void commit(Path repository) throws IOException, InterruptedException {
        git(repository, "add", "-A");
        git(repository, "commit", "-q", "-m", "files");
    }

    private static void git(Path repository, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "git", "-C", repository.toString(), "-c", "user.name=bench", "-c", "user.email=bench@localhost",
                "-c", "commit.gpgsign=false", "-c", "core.hooksPath=/dev/null"));
        command.addAll(Arrays.asList(arguments));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("failed: " + String.join(" ", command));
        }
    }

    private void run(int runs) throws IOException, InterruptedException {
        System.out.printf("%s %s, %d cores, Java %s, %d runs of each case in turn%n%n", System.getProperty("os.name"),
                System.getProperty("os.arch"), Runtime.getRuntime().availableProcessors(), Runtime.version(), runs);
        Map<Case, List<Sample>> samples = new LinkedHashMap<>();
        samples.put(UNIT, new ArrayList<>());
        cases.forEach(one -> samples.put(one, new ArrayList<>()));
        sample(new Case("the launcher's first build", List.of(GUARDRAIL, "rules", "list")));
        for (Case one : cases) {
            // Fills the cache.
            sample(one);
        }
        for (int i = 0; i < runs; i++) {
            for (Map.Entry<Case, List<Sample>> one : samples.entrySet()) {
                one.getValue().add(sample(one.getKey()));
            }
        }
        System.out.printf("%-52s %31s %31s%n", "", "CPU, ms (least-most)", "wall, ms (least-most)");
        samples.forEach((one, taken) -> System.out.printf("%-52s %s %s%n", one.name(),
                cell(taken.stream().mapToDouble(Sample::cpu), samples.get(UNIT).stream().mapToDouble(Sample::cpu)),
                cell(taken.stream().mapToDouble(Sample::wall), samples.get(UNIT).stream().mapToDouble(Sample::wall))));
        left.forEach(one -> System.out.println("not measured: " + one));
    }

    private static String cell(java.util.stream.DoubleStream samples, java.util.stream.DoubleStream unit) {
        double[] sorted = samples.sorted().toArray();
        double[] units = unit.sorted().toArray();
        double median = sorted[sorted.length / 2];
        return String.format(Locale.ROOT, "%6.0f %-15s %6.1f x", median,
                String.format(Locale.ROOT, "(%.0f-%.0f)", sorted[0], sorted[sorted.length - 1]), median / units[units.length / 2]);
    }

    /** Runs a case once. Bash tells the CPU time of its children to the millisecond, which Java does not. */
    private static Sample sample(Case one) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", "\"$@\" >/dev/null 2>&1; code=$?; times; exit $code", "bash"));
        command.addAll(one.command());
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        int code = process.waitFor();
        double wall = (System.nanoTime() - start) / 1e6;
        if (code != 0) {
            throw new IllegalStateException(one.name() + " ended with " + code + ": " + String.join(" ", one.command()));
        }
        String children = output.lines().toList().get(1);
        return new Sample(Stream.of(children.split(" ")).mapToDouble(Bench::milliseconds).sum(), wall);
    }

    /** {@code 0m1.250s} as {@code times} prints it. */
    private static double milliseconds(String time) {
        String[] parts = time.replace("s", "").split("m");
        return 60_000 * Double.parseDouble(parts[0]) + 1000 * Double.parseDouble(parts[1]);
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }

    private record Case(String name, List<String> command) {}

    private record Sample(double cpu, double wall) {}

    private interface Given {
        List<String> command(Path folder) throws IOException, InterruptedException;
    }
}
