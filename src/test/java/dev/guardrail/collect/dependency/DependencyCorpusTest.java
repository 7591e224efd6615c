package dev.guardrail.collect.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.collect.dependency.manifest.ManifestKind;
import dev.guardrail.collect.git.GitRepository;
import dev.guardrail.collect.git.Range;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.fact.DependencyChange;
import dev.guardrail.fact.DependencyChangeKind;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The dependency changes of real ranges, beside those that one reader noted down. See {@code CorpusTest}. */
@EnabledIfEnvironmentVariable(named = "GUARDRAIL_CORPUS", matches = ".+")
class DependencyCorpusTest {

    private static final Path CORPUS = Path.of(System.getenv().getOrDefault("GUARDRAIL_CORPUS", ""));
    private static final Path REPOSITORIES = Path.of(System.getenv().getOrDefault("GUARDRAIL_REPOSITORIES", ""));

    /** Of the one file in UTF-16 the bytes of its lines were noted. */
    private static final String NOT_READ = "\0";

    private final Map<String, String> differences = new TreeMap<>();
    private final Set<String> unchanged = new TreeSet<>();
    private final List<String> gaps = new ArrayList<>();
    private int manifests;
    private int labels;
    private int changes;

    @Test
    void theChangesOfRealRangesAreThoseThatWereNotedDown() throws IOException {
        assumeThat(REPOSITORIES).isDirectory();
        List<String> ranges = Files.readAllLines(CORPUS.resolve("ranges.jsonl"));
        for (String line : ranges) {
            compare(new ObjectMapper().readTree(line));
        }
        System.out.println("corpus: " + ranges.size() + " ranges, " + manifests + " changed manifests, " + changes
                + " changes of dependencies, " + labels + " names noted; other than noted " + differences
                + "; manifests whose dependencies did not change " + unchanged + "; gaps " + gaps);
        assertThat(ranges).hasSizeGreaterThan(50);
        assertThat(labels).isGreaterThan(50);
        assertThat(differences).isEmpty();
        assertThat(gaps).isEmpty();
    }

    private void compare(JsonNode range) {
        Path repository = REPOSITORIES.resolve(range.get("repo").asText().replace('/', '+') + "/repo");
        RangeRequest request = RangeRequest.parse(
                range.get("base").asText() + ".." + range.get("head").asText());
        Map<String, Set<String>> found = new TreeMap<>();
        try (GitRepository opened = GitRepository.open(repository)) {
            Range resolved = opened.resolve(request);
            DependencyCollector collector = new DependencyCollector();
            List<Fact> base = collector.collect(opened.base(resolved));
            List<Fact> head = collector.collect(opened.head(resolved));
            for (DependencyChange change : DependencyChanges.of(base, head, opened.collect(resolved))) {
                changes++;
                found.computeIfAbsent(change.path(), path -> new TreeSet<>()).add(described(change));
            }
            head.stream().filter(Gap.class::isInstance).forEach(gap -> gaps.add(gap.toString()));
        }
        String name = range.get("repo").asText() + " " + range.get("milestone").asText() + " ";
        for (JsonNode manifest : range.get("manifests_changed")) {
            String path = manifest.get("path").asText();
            if (ManifestKind.of(path).isPresent()) {
                compare(name + path, noted(manifest), found.remove(path));
            }
        }
        found.forEach((path, changed) -> differences.put(name + path, "not noted: " + changed));
    }

    private void compare(String where, Set<String> noted, @org.jspecify.annotations.Nullable Set<String> found) {
        manifests++;
        labels += noted.size();
        if (found == null) {
            unchanged.add(where);
        }
        Set<String> changed = found == null ? Set.of() : found;
        boolean read = noted.stream().noneMatch(label -> label.contains(NOT_READ));
        if (read && !changed.equals(noted)) {
            differences.put(where, "noted " + noted + ", found " + changed);
        }
    }

    private static String described(DependencyChange change) {
        return (change.change() == DependencyChangeKind.REMOVED ? "-" : "+") + change.name();
    }

    /** The names: of one that was noted as added and as removed, it is its requirement that changed. */
    private static Set<String> noted(JsonNode manifest) {
        Set<String> noted = new TreeSet<>();
        manifest.get("deps_removed").forEach(label -> noted.add("-" + name(label.asText())));
        for (JsonNode label : manifest.get("deps_added")) {
            String name = name(label.asText());
            noted.remove("-" + name);
            noted.add("+" + name);
        }
        return noted;
    }

    /** {@code optional.dev: types-PyYAML~=6.0.0}, {@code dependencies: msw ^2.12.10}, {@code bandit}. */
    private static String name(String label) {
        String requirement = label.replaceFirst("^[\\w.]+: ", "");
        return requirement.contains(NOT_READ)
                ? requirement
                : requirement
                        .replaceFirst("(?<=.)[\\[~<>=! ].*", "")
                        .replaceAll("[_.]+", "-")
                        .toLowerCase(Locale.ROOT);
    }
}
