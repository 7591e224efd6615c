package dev.guardrail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.guardrail.audit.Scenario;
import dev.guardrail.cli.DocumentationPage.Block;
import dev.guardrail.report.format.ReportFormats;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;

/**
 * Runs the commands of a page in the repository of a fixture, as a reader would: the range is checked out as the branch
 * {@code change} beside {@code main}, and beside it lie the fixture's evidence and the files that the page has shown.
 */
record DocumentationConsole(Path folder) {

    private static final Pattern COMMAND = Pattern.compile("(?m)^\\$ ((?:.*\\\\\\n)*.*)$");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    /** The commands that know a repository. */
    private static final Set<String> IN_A_REPOSITORY = Set.of(
            "audit",
            "explain",
            "fix",
            "facts",
            "protection",
            "decay",
            "init",
            "verify",
            "record",
            "defer",
            "negative-proof");

    /** The commands whose subcommands know the project. */
    private static final Set<String> OF_A_PROJECT = Set.of("rules");

    /** The block with what its commands print now. */
    String run(Block block) {
        try {
            Scenario scenario = Scenario.named(block.marked("fixture").isEmpty() ? "muted" : block.marked("fixture"));
            Path repository = Files.createTempDirectory(folder, "page");
            build(scenario, repository);
            for (Block earlier : block.before()) {
                if (!earlier.marked("file").isEmpty()) {
                    Path file = repository.resolve(earlier.marked("file"));
                    Files.createDirectories(file.getParent());
                    Files.writeString(file, earlier.text());
                }
            }
            return new Session(repository, scenario).transcript(block.text());
        } catch (IOException | GitAPIException e) {
            throw new IllegalStateException(block.text(), e);
        }
    }

    /** The parts of a command line, at the first {@code |} outside of quotes. */
    private static List<String> pipeline(String command) {
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            if (word.group().equals("|")) {
                return List.of(
                        command.substring(0, word.start()).strip(),
                        command.substring(word.end()).strip());
            }
        }
        return List.of(command);
    }

    private static void build(Scenario scenario, Path repository) throws IOException, GitAPIException {
        scenario.build(repository);
        try (Git git = Git.open(repository.toFile())) {
            if (git.getRepository().resolve("base") != null) {
                git.branchRename().setOldName("main").setNewName("change").call();
                git.branchRename().setOldName("base").setNewName("main").call();
            }
        }
        Path evidence = scenario.folder().resolve("evidence");
        if (Files.isDirectory(evidence)) {
            try (Stream<Path> files = Files.list(evidence)) {
                for (Path file : files.toList()) {
                    Files.copy(file, repository.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static final class Session {

        private final Path repository;
        private final Scenario scenario;
        private int code;

        Session(Path repository, Scenario scenario) {
            this.repository = repository;
            this.scenario = scenario;
        }

        String transcript(String text) throws IOException {
            StringBuilder transcript = new StringBuilder();
            Matcher command = COMMAND.matcher(text);
            while (command.find()) {
                String said = output(command.group(1).replace("\\\n", " "));
                assertThat(said).as(command.group()).isNotBlank().doesNotContain("```");
                transcript.append(command.group()).append('\n').append(said);
            }
            assertThat(transcript).as("commands of\n" + text).isNotEmpty();
            return transcript.toString();
        }

        private String output(String command) throws IOException {
            if (command.equals("echo $?")) {
                return code + "\n";
            }
            List<String> parts = pipeline(command);
            if (!parts.get(0).startsWith("guardrail ")) {
                return shell(command, "");
            }
            Invocation run = guardrail(parts.get(0));
            code = run.code();
            String out = run.out().replace(repository + "/", "");
            return run.error() + (parts.size() == 1 ? out : shell(parts.get(1), out));
        }

        private Invocation guardrail(String command) {
            List<String> words = new ArrayList<>(WORD.matcher(command)
                    .results()
                    .map(word -> word.group().replaceAll("^['\"]|['\"]$", ""))
                    .map(this::located)
                    .toList());
            words.remove(0);
            if (IN_A_REPOSITORY.contains(words.get(0)) && !words.contains("--help")) {
                words.addAll(1, List.of("--repo", repository.toString()));
            } else if (OF_A_PROJECT.contains(words.get(0)) && !words.contains("--help")) {
                words.addAll(2, List.of("--repo", repository.toString()));
            }
            return Invocation.with(
                    cache(), scenario.today(), new Terminal(false, false, false), words.toArray(String[]::new));
        }

        /** The user's cache, which keeps an audit for the command after it. */
        private Map<String, String> cache() {
            Path folder = repository.resolveSibling(repository.getFileName() + "-cache");
            return Map.of("GUARDRAIL_CACHE", folder.toString());
        }

        /** Files are named as seen from the repository, which is no current directory here. */
        private String located(String word) {
            if (word.matches("(" + String.join("|", ReportFormats.words()) + ")=.*")) {
                int equals = word.indexOf('=') + 1;
                return word.substring(0, equals) + repository.resolve(word.substring(equals));
            }
            return Files.isRegularFile(repository.resolve(word))
                    ? repository.resolve(word).toString()
                    : word;
        }

        private String shell(String command, String input) throws IOException {
            // It is on GitHub's runners, and not on every machine.
            assumeThat(!command.startsWith("jq ") || isInstalled("jq"))
                    .as("jq is installed")
                    .isTrue();
            ProcessBuilder builder = new ProcessBuilder("bash", "-c", command)
                    .directory(repository.toFile())
                    .redirectErrorStream(true);
            builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
            builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
            builder.environment().put("LC_ALL", "C.UTF-8");
            Path stdin = Files.createTempFile(repository.getParent(), "input", "");
            Files.writeString(stdin, input);
            Process process = builder.redirectInput(stdin.toFile()).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }

        private static boolean isInstalled(String tool) {
            return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
        }
    }
}
