package dev.guardrail.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.git.TestRepository;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of docs/library.md do what the page says. */
class LibraryPageTest {

    private static final Pattern PROGRAM = Pattern.compile("(?ms)^```java\\n(.*?public class (\\w+).*?)^```$");

    @TempDir
    Path dir;

    @Test
    void theFirstProgramPrintsTheVerdictAndEachFinding() throws Exception {
        assertThat(run("AuditRange", repository(), "HEAD~1..HEAD"))
                .startsWith("red: 1 new finding of severity high or above.\n")
                .contains(".github/workflows/ci.yml:8: `make test` can no longer fail: `|| true`\n");
    }

    @Test
    void theSecondProgramPrintsAReport() throws Exception {
        assertThat(run("WriteReports", repository(), "HEAD~1..HEAD"))
                .contains("ci-weakening/check-muted")
                .contains("strict");
    }

    @Test
    void theThirdProgramAuditsWhatIsNotSaved() throws Exception {
        Path repository = repository();
        String path = ".github/workflows/ci.yml";
        String text = "# Tests\n" + Files.readString(repository.resolve(path));

        assertThat(run("AuditBuffer", repository, path, text)).startsWith(path + ":9: ");
        assertThat(run("AuditBuffer", repository, path, text.replace(" || true", "")))
                .isEmpty();
    }

    private Path repository() {
        TestRepository repository = TestRepository.init(dir.resolve("repository"));
        String workflow = """
            on: push
            permissions: {}
            jobs:
              test:
                runs-on: ubuntu-24.04
                timeout-minutes: 5
                steps:
                  - run: make test
            """;
        repository.write(".github/workflows/ci.yml", workflow).commit("Test");
        repository
                .write(".github/workflows/ci.yml", workflow.replace("make test", "make test || true"))
                .commit("Hide failures");
        return repository.dir();
    }

    private String run(String name, Path repository, String... more) throws Exception {
        String page = Files.readString(Path.of("docs/library.md"));
        List<MatchResult> programs = PROGRAM.matcher(page).results().toList();
        String program = programs.stream()
                .filter(match -> match.group(2).equals(name))
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
        Path file = Files.writeString(dir.resolve(name + ".java"), program);
        Path classes = Path.of(Guardrail.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-nowarn", "-cp", classes.toString(), file.toString());
        assertThat(compiled).isZero();
        URL[] url = {dir.toUri().toURL()};
        PrintStream printed = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(url, getClass().getClassLoader())) {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            Object arguments = Stream.concat(Stream.of(repository.toString()), Stream.of(more))
                    .toArray(String[]::new);
            loader.loadClass(name).getMethod("main", String[].class).invoke(null, arguments);
        } finally {
            System.setOut(printed);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
