package dev.guardrail.collect.source.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.collect.language.SourceText;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.collect.source.unit.SourceUnit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Agreement with Python's own parser on files that nobody here wrote. {@code GUARDRAIL_REPOSITORIES} names the folder that
 * has their repositories, each as {@code owner+name/repo}.
 */
@EnabledIfEnvironmentVariable(named = "GUARDRAIL_REPOSITORIES", matches = ".+")
class PythonCorpusTest {

    private static final Path REPOSITORIES = Path.of(System.getenv().getOrDefault("GUARDRAIL_REPOSITORIES", ""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m-cahill+clarity",
                "m-cahill+RenaceCHESS",
                "pallets+click",
                "encode+httpx",
                "psf+requests",
                "python-poetry+poetry-core"
            })
    void everyImportIsWherePythonSees(String name, @TempDir Path folder) throws Exception {
        Path repository = REPOSITORIES.resolve(name).resolve("repo");
        assumeThat(repository).exists();
        int written = write(repository, folder);
        List<String> expected = python(folder);
        Set<String> files = expected.stream()
                .filter(line -> line.startsWith("file "))
                .map(line -> line.substring(5))
                .collect(Collectors.toSet());
        List<String> found = new ArrayList<>();
        for (String file : files) {
            found.addAll(imports(file, Files.readAllBytes(folder.resolve(file))));
        }
        System.out.println("corpus: " + name + ", " + written + " files, " + files.size() + " of them Python 3, "
                + found.size() + " imports");

        assertThat(files).hasSizeGreaterThan(30);
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .filter(line -> !line.startsWith("file "))
                        .toList());
    }

    private static int write(Path location, Path folder) throws Exception {
        int written = 0;
        try (GitRepository repository = GitRepository.open(location)) {
            Snapshot head = repository.head(repository.resolve(RangeRequest.parse("HEAD~1..HEAD")));
            for (Snapshot.Entry entry : head.files(path -> path.endsWith(".py"))) {
                Files.write(folder.resolve(written + ".py"), head.read(entry, 1 << 22));
                written++;
            }
        }
        return written;
    }

    private static List<String> python(Path folder) throws Exception {
        Path script = Path.of(PythonCorpusTest.class.getResource("imports.py").toURI());
        Process process;
        try {
            process = new ProcessBuilder("python3", script.toString(), folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeThat(e).as("python3 starts").isNull();
            return List.of();
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output.lines().toList();
    }

    /** Statements alone, for what a call imports is no matter of syntax. */
    private static List<String> imports(String file, byte[] content) throws Exception {
        List<String> lines = SourceText.decode(content).lines().toList();
        SourceUnit unit = new PythonReader().read(new SourceFile(file, content));
        return unit.imports().stream()
                .filter(statement -> !isLiteral(lines, statement))
                .map(statement -> file + " " + statement.place().line() + " " + ".".repeat(statement.level())
                        + statement.module() + " " + statement.names() + " " + statement.scope())
                .toList();
    }

    private static boolean isLiteral(List<String> lines, ImportStatement statement) {
        String line = lines.get(statement.place().line() - 1);
        int start = line.offsetByCodePoints(0, statement.place().column() - 1);
        return "\"'ru".indexOf(line.charAt(start)) >= 0 && line.substring(start).matches("[ru]?[\"'].*");
    }
}
