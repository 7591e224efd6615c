package dev.guardrail.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guardrail.UnusableInputException;
import dev.guardrail.audit.EvidenceFiles;
import dev.guardrail.audit.RepositoryChange;
import dev.guardrail.audit.Scenario;
import dev.guardrail.audit.SeenFacts;
import dev.guardrail.audit.Trusted;
import dev.guardrail.cases.Case;
import dev.guardrail.cases.CaseReader;
import dev.guardrail.collect.git.RangeRequest;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.Commit;
import dev.guardrail.fact.DeferralState;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.NewDeferral;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.SettingKind;
import dev.guardrail.fact.TouchingCommit;
import dev.guardrail.fact.UnsearchedFile;
import dev.guardrail.fact.WaiverUse;
import dev.guardrail.policy.TrustedSide;
import dev.guardrail.rule.FactTypes;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleFolders;
import dev.guardrail.rule.RuleIndex;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FactCodecTest {

    private static final Map<String, String> NO_CACHE = Map.of("GUARDRAIL_CACHE", "off");

    private static final Path EXAMPLES = Path.of("src/main/resources/dev/guardrail/report/fact-examples.txt");

    private static final Place LEDGER = Place.line("ledger.jsonl", 1);

    @TempDir
    private Path folder;

    static List<Scenario> scenarios() {
        return Scenario.all();
    }

    /** The cases that have the examples of all types of facts. */
    @Test
    void factsOfEveryTypeComeBackAsTheyWere() throws IOException {
        Set<String> paths = new HashSet<>();
        Files.readAllLines(EXAMPLES).forEach(line -> paths.add(line.split("\t", -1)[1]));
        Set<String> types = new TreeSet<>();
        List<Fact> facts = new ArrayList<>(List.of(
                new WaiverUse(Place.file("g.yaml"), "a/b", LocalDate.MIN, true, 1, "", false),
                new DeferralState(
                        LEDGER, "a1", DeferralState.State.RESOLVED, true, "c0", "it is quiet", "M2 is recorded"),
                new NewDeferral(LEDGER, "a1", "M12", "later", "ada", true, "it is quiet"),
                new TouchingCommit(LEDGER, "c0"),
                new UnsearchedFile(Place.file("a.bin"), "it is too large")));
        cases(paths).forEach(one -> {
            Trusted trusted = new Trusted(one.policy(), one.change().base(), TrustedSide.BASE);
            facts.addAll(all(new SeenFacts(one.change(), trusted, NO_CACHE, "Fact")));
        });
        facts.forEach(fact -> types.add(fact.getClass().getSimpleName()));
        assertThat(types).isEqualTo(FactTypes.names());
        assertThat(read(write(facts))).isEqualTo(facts);
    }

    private static List<Case> cases(Set<String> paths) {
        List<RuleFolder> folders = new ArrayList<>(RuleFolders.below(Path.of("rules"), "rules"));
        folders.addAll(RuleFolders.below(Path.of("src/test/resources/documents/rules"), "documents/rules"));
        CaseReader reader = new CaseReader(RuleIndex.builtIn().catalogue());
        List<Case> cases = new ArrayList<>();
        for (RuleFolder folder : folders) {
            folder.cases().forEach((file, content) -> {
                if (paths.contains(folder.path(file))) {
                    cases.add(reader.read(folder.id(), folder.path(file), content));
                }
            });
        }
        return cases;
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void factsOfRepositoriesComeBackAsTheyWere(Scenario scenario) throws IOException, GitAPIException {
        scenario.build(folder);
        List<String> named = scenario.arguments();
        RangeRequest range = named.isEmpty() ? new RangeRequest.Default() : RangeRequest.parse(named.get(1));
        try (RepositoryChange repository = RepositoryChange.open(Optional.of(folder), Map.of(), range, stage -> {})) {
            Trusted trusted = repository.trusted(Optional.empty(), TrustedSide.BASE);
            List<Fact> facts = all(new SeenFacts(repository.change(EvidenceFiles.NOTHING), trusted, NO_CACHE, "Fact"));
            assertThat(read(write(facts))).isEqualTo(facts);
        }
    }

    private static List<Fact> all(SeenFacts seen) {
        List<Fact> facts = new ArrayList<>(seen.atHead());
        facts.addAll(seen.atBase());
        facts.addAll(seen.protection());
        facts.addAll(seen.reach());
        return facts;
    }

    @Test
    void everyTypeOfFactHasAShape() {
        assertThat(FactTypes.names())
                .allSatisfy(name -> assertThat(FactShapes.find(name)).isPresent());
        assertThat(FactShapes.names()).isEqualTo(FactTypes.names());
    }

    @Test
    void aFactOfSeveralListsStandsOnceAndListsKeepTheirOrder() {
        Fact one = new Gap(Evidence.GIT, Place.file("a"), "one");
        Fact two = new Gap(Evidence.GIT, Place.file("b"), "two");
        Fact line = new AddedLine(Place.line("c", 3), "three");
        Map<String, List<Fact>> lists =
                Map.of("base", List.of(two, one, one), "head", List.of(one, line, two), "shown", List.of());
        String json = write(lists);
        assertThat(json).containsOnlyOnce("\"one\"").containsOnlyOnce("\"two\"");
        assertThat(FactCodec.read(document(json), lists.keySet())).isEqualTo(lists);
    }

    @Test
    void textsOfAnyKindComeBack() {
        List<Fact> facts = new ArrayList<>();
        for (String text : List.of("", "\u0000\u001b[31m", "\ud800", "\\\"\n\u2028", "{}[],:", "\ud83d\ude00")) {
            facts.add(new AddedLine(Place.line(text, 1), text));
        }
        assertThat(read(write(facts))).isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Comit             | /facts/tables/0/type: unknown type `Comit`; did you mean `Commit`?
            java.lang.Runtime | /facts/tables/0/type: unknown type `java.lang.Runtime`
            Trigger$Filter    | /facts/tables/0/type: unknown type `Trigger$Filter`
            Fact              | /facts/tables/0/type: unknown type `Fact`
            Key               | /facts/tables/0/type: unknown type `Key`
            """)
    void onlyFactsHaveTypes(String type, String message) {
        assertThatThrownBy(() -> read("{'tables': [{'type': '%s', 'fields': [], 'rows': []}], 'all': []}"
                        .formatted(type)
                        .replace('\'', '"')))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageStartingWith("a.json: " + message.replace("/facts", ""))
                .hasNoCause();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            'GIT'      | 'GTI'      | /tables/0/rows/0/0: expected one of GIT, WORKFLOWS
            'a',2      | 'a',-2     | /tables/0/rows/0/2: expected values that make a Place
            'a',2      | 'a',2.0    | /tables/0/rows/0/2/1: expected a whole number, found `2.0`
            'a',2      | 'a',2e0    | /tables/0/rows/0/2/1: expected a whole number, found `2.0`
            'a',2      | 'a',99999999999 | /tables/0/rows/0/2/1: expected a whole number
            'a',2      | null,2     | /tables/0/rows/0/2/0: expected a text, found `null`
            'a',2      | 2          | /tables/0/rows/0/2: expected 5 values, found 4
            ,'why']    | ]          | /tables/0/rows/0: expected 4 values, found 3
            ,'why']    | ,['why']]  | /tables/0/rows/0/3: expected a text, found `["why"]`
            'reason']  | 'raeson']  | /tables/0/fields/3: unknown field `raeson`; did you mean `reason`?
            ,'reason'] | ]          | /tables/0/fields: expected 4 values, found 3
            'evidence','kind' | 'kind','evidence' | /tables/0/fields/0: expected the fields evidence, kind, place, reason
            'type'     | 'typ'      | /tables/0/typ: unknown key; did you mean `type`?
            'all':[0,1] | 'all':[0,2] | /all/0: expected some of the 1 rows, found 2 from 0
            'all':[0,1] | 'all':[0,2147483647] | /all/0: expected some of the 1 rows
            'all':[0,1] | 'all':[-1,1] | /all/0: expected some of the 1 rows
            'all':[0,1] | 'all':[0] | /all: expected pairs of numbers
            'all':[0,1] | 'other':[0,1] | /other: unknown key
            'all':[0,1] | 'all':{}  | /all: expected an array, found `{}`
            """)
    void aMistakeIsSaidWithItsPlace(String part, String other, String message) {
        String json = write(List.of(new Gap(Evidence.GIT, Place.line("a", 2), "why")));
        String changed = json.replace(part.replace('\'', '"'), other.replace('\'', '"'));
        assertThat(changed).isNotEqualTo(json);
        assertThatThrownBy(() -> read(changed))
                .isInstanceOf(UnusableInputException.class)
                .hasMessageStartingWith("a.json: " + message)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource({"1E999999999", "1E-999999999", "NaN", "0x10", "' 1'"})
    void aNumberThatTakesLongToPrintIsRefused(String number) {
        String json = write(List.of(new CheckSetting(
                Place.file("a"),
                "ruff",
                "line",
                "",
                "",
                SettingKind.LIMIT,
                "1",
                new BigDecimal("12.50"),
                CheckSetting.NO_LIMIT,
                "")));
        assertThatThrownBy(() -> read(json.replace("12.50", number)))
                .hasMessageStartingWith("a.json: /tables/0/rows/0/7: expected a number as a text");
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        String json =
                write(List.of(new Commit("a", "b", Instant.parse("2026-01-01T00:00:00Z"), "subject", List.of(), 1)));
        assertThatThrownBy(() -> read(json.replace("2026-01-01T", "2026-13-01T")))
                .hasMessageStartingWith("a.json: /tables/0/rows/0/2: expected a time, such as");
    }

    private static String write(List<Fact> facts) {
        return write(Map.of("all", facts));
    }

    private static String write(Map<String, List<Fact>> lists) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            FactCodec.write(out, new TreeMap<>(lists));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<Fact> read(String json) {
        return FactCodec.read(document(json), List.of("all")).getOrDefault("all", List.of());
    }

    private static At document(String json) {
        try {
            return At.document("a.json", new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
