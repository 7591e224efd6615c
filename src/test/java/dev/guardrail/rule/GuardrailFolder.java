package dev.guardrail.rule;

import dev.guardrail.fact.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder of a guardrail in this project.
 *
 * @param id its path below {@code rules/}
 */
record GuardrailFolder(String id) {

    private static final Path RULES = Path.of("rules");

    /** The rules that make a verdict: they have no folders of their own. */
    private static final String VERDICT = "verdict";

    /** All of them, sorted: whatever holds a {@code rule.drl}. */
    static List<GuardrailFolder> all() {
        try (Stream<Path> paths = Files.walk(RULES)) {
            return paths.filter(path -> path.endsWith("rule.drl"))
                    .map(path -> RULES.relativize(path.getParent()).toString().replace('\\', '/'))
                    .filter(id -> !id.startsWith(VERDICT))
                    .sorted()
                    .map(GuardrailFolder::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The guardrail as its folder describes it, without the conditions of its rule. */
    Guardrail guardrail() {
        RuleSource source = new RuleSource(Place.line("rules/" + id + "/rule.drl", 1), List.of(), new TreeSet<>());
        return GuardrailReader.read(id, rule(), readme(), source);
    }

    String rule() {
        return text("rule.drl");
    }

    String readme() {
        return text("README.md");
    }

    /** The names of its cases without {@code .yaml}, sorted. */
    List<String> caseNames() {
        try (Stream<Path> files = Files.list(path("cases"))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.yaml$", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GuardrailCase guardrailCase(String name) {
        String file = "cases/" + name + ".yaml";
        try {
            return GuardrailCase.read(id, "rules/" + id + "/" + file, Files.readAllBytes(path(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String file) {
        return RULES.resolve(id).resolve(file);
    }

    @Override
    public String toString() {
        return id;
    }
}
