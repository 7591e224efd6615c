package dev.guardrail.collect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.Commit;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.ParameterValue;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RemovedLine;
import dev.guardrail.fact.SearchedFile;
import dev.guardrail.fact.SecretMatch;
import dev.guardrail.fact.Setting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretCollectorTest {

    private static final FilesSnapshot EMPTY = new FilesSnapshot(Map.of());

    private final String token = Samples.github(1);
    private final List<String> key = Samples.key("EC PRIVATE KEY", 2);

    @Test
    void countsColumnsInCodePoints() {
        SecretMatch match = only(collect(List.of(line("a.py", 7, "😀 " + token + ";")), EMPTY));
        assertThat(match.place()).isEqualTo(new Place("a.py", 7, 3, 7, 43));
        assertThat(match.masked()).isEqualTo("ghp_" + "*".repeat(36));
        assertThat(match.digest()).matches("[0-9a-f]{12}");
    }

    @Test
    void tellsTwoSecretsOfAKindApart() {
        List<Fact> range =
                List.of(line("a.py", 1, token), line("a.py", 2, Samples.github(2)), line("b.py", 1, "x = " + token));
        List<SecretMatch> matches = matches(collect(range, EMPTY));
        assertThat(matches).hasSize(3);
        assertThat(matches.get(0).identity())
                .isEqualTo(matches.get(2).identity())
                .isNotEqualTo(matches.get(1).identity());
    }

    @Test
    void saysHowManyLinesItSearched() {
        List<Fact> range = List.of(
                line("b.py", 1, "x"),
                line("b.py", 2, "y"),
                line("a.py", 9, "z"),
                new RemovedLine(Place.line("c.py", 3), token));
        SecretCollector collector = new SecretCollector(range, EMPTY, EMPTY);
        assertThat(collector.atHead())
                .containsExactly(new SearchedFile(Place.file("a.py"), 1), new SearchedFile(Place.file("b.py"), 2));
        assertThat(collector.atBase()).hasSize(2).contains(new SearchedFile(Place.file("c.py"), 1));
    }

    @Test
    void knowsABodyWhoseFirstLineIsNotNew() {
        List<Fact> range = List.of(line("key.pem", 3, key.get(2)), line("key.pem", 4, key.get(3)));
        FilesSnapshot head = FilesSnapshot.ofTexts(Map.of("key.pem", String.join("\r\n", key) + "\r\n"));
        SecretCollector collector = new SecretCollector(range, EMPTY, head);
        assertThat(only(collector.atHead()).place()).isEqualTo(Place.line("key.pem", 3));
        assertThat(collector.masked(range))
                .allMatch(fact -> ((AddedLine) fact).text().equals("*".repeat(64)));
    }

    @Test
    void knowsAKeyOfAFileThatCannotBeRead() {
        List<Fact> range = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            range.add(line("key.pem", i + 5, key.get(i)));
        }
        assertThat(only(collect(range, EMPTY)).place()).isEqualTo(new Place("key.pem", 5, 1, 5, 31));
    }

    @Test
    void leavesAKeyAloneOfWhichNothingIsNew() {
        FilesSnapshot head = FilesSnapshot.ofTexts(Map.of("key.pem", String.join("\n", key) + "\n" + key.get(0)));
        assertThat(matches(collect(List.of(line("key.pem", 8, key.get(0))), head)))
                .isEmpty();
    }

    @Test
    void masksWhateverAFactQuotes() {
        List<Fact> facts = List.of(
                line("a.py", 1, token),
                new RemovedLine(Place.line("a.py", 1), "x"),
                new Gap(Evidence.GIT, Place.file("a"), "found " + token),
                new Commit("a", "Ada", Instant.EPOCH, "Use " + token, List.of(new Commit.Trailer("Key", token)), 1),
                new Setting("a/b", "c", new ParameterValue.Patterns(List.of("x", token)), Place.file("p")));
        List<Fact> masked = new SecretCollector(facts, EMPTY, EMPTY).masked(facts);
        assertThat(masked)
                .hasSameSizeAs(facts)
                .noneMatch(fact -> fact.toString().contains(token));
        assertThat(masked.get(1)).isSameAs(facts.get(1));
        assertThat(masked.toString()).containsPattern("Use ghp_\\*{36}");
    }

    private static AddedLine line(String path, int number, String text) {
        return new AddedLine(Place.line(path, number), text);
    }

    private static List<Fact> collect(List<Fact> range, FilesSnapshot head) {
        return new SecretCollector(range, EMPTY, head).atHead();
    }

    private static List<SecretMatch> matches(List<Fact> facts) {
        return facts.stream()
                .filter(SecretMatch.class::isInstance)
                .map(SecretMatch.class::cast)
                .toList();
    }

    private static SecretMatch only(List<Fact> facts) {
        assertThat(matches(facts)).hasSize(1);
        return matches(facts).get(0);
    }
}
