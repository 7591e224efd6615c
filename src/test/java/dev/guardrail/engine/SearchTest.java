package dev.guardrail.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.guardrail.engine.compile.Prefixes;
import dev.guardrail.engine.compile.ProjectCompiler;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.ParameterValue;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.RemovedLine;
import dev.guardrail.fact.Setting;
import dev.guardrail.finding.search.Demand;
import dev.guardrail.finding.search.Demand.Comparison;
import dev.guardrail.finding.search.LookedFor;
import dev.guardrail.finding.search.Obstacle;
import dev.guardrail.finding.search.Obstacle.InTheWay;
import dev.guardrail.finding.search.Obstacle.NoAlternative;
import dev.guardrail.finding.search.Obstacle.NoMatch;
import dev.guardrail.finding.search.Obstacle.Result;
import dev.guardrail.finding.search.SearchedMatch;
import dev.guardrail.finding.search.Seen;
import dev.guardrail.finding.search.Silence;
import dev.guardrail.finding.search.Silence.Fires;
import dev.guardrail.finding.search.Silence.NothingThere;
import dev.guardrail.finding.search.Silence.Unknown;
import dev.guardrail.finding.search.Silence.Unmet;
import dev.guardrail.finding.search.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Why rules conclude nothing: rules of a project, which have every form of a condition. */
class SearchTest {

    private static final String PATH = "rules/trial/one/rule.drl";
    private static final AddedLine ONE = new AddedLine(Place.line("a.txt", 1), "one");
    private static final AddedLine TWO = new AddedLine(Place.line("a.txt", 2), "two");
    private static final AddedLine OTHER = new AddedLine(Place.line("b.txt", 7), "other");
    private static final Setting WORDS =
            new Setting("trial/one", "words", new ParameterValue.Patterns(List.of("x", "y")), Place.line("p.yaml", 3));
    private static final List<Fact> FACTS = List.of(OTHER, TWO, ONE, WORDS);

    @Test
    void thePropertyThatDiffersIsNamedWithTheValueThatIsWanted() {
        NoMatch obstacle = obstacle(NoMatch.class, 0, "$line : AddedLine( path == \"a.txt\", number == 9 )");
        assertThat(obstacle.nearest()).hasSize(3);
        assertThat(obstacle.nearest().get(0).fact()).isEqualTo(new Seen(ONE, false));
        assertThat(obstacle.nearest().get(0).failing()).singleElement().satisfies(demand -> {
            assertThat(demand.text()).isEqualTo("number == 9");
            assertThat(demand.comparison())
                    .contains(new Comparison("number", 1, "==", "9", new java.math.BigDecimal("9")));
        });
        assertThat(obstacle.nearest().get(2).fact().value()).isEqualTo(OTHER);
        assertThat(obstacle.nearest().get(2).failing()).hasSize(2);
        assertThat(obstacle.looked()).isEqualTo(obstacle.all()).isEqualTo(3);
    }

    @Test
    void aJoinSaysWhichValuesDoNotMeet() {
        NoMatch obstacle = obstacle(
                NoMatch.class,
                1,
                "$line : AddedLine( text == \"two\", $path : path, $n : number )",
                "AddedLine( path == $path, number > $n )");
        assertThat(obstacle.sought().demands().get(0).values()).containsExactly(new Value("$path", "a.txt"));
        assertThat(obstacle.nearest().get(0).failing())
                .singleElement()
                .extracting(Demand::values)
                .isEqualTo(List.of(new Value("number", 1), new Value("$n", 2)));
        assertThat(obstacle.nearest().get(0).beside()).containsExactly(new Seen(TWO, false));
    }

    @Test
    void theFactsInTheWayOfANotAreNamed() {
        InTheWay obstacle = obstacle(
                InTheWay.class, 1, "$line : AddedLine( text == \"two\" )", "not AddedLine( number < $line.number )");
        assertThat(obstacle.all()).isOne();
        assertThat(obstacle.found().get(0).facts()).containsExactly(new Seen(ONE, false));
        assertThat(obstacle.found().get(0).beside()).containsExactly(new Seen(TWO, false));
    }

    @Test
    void aNotOfSeveralPatternsNamesWhatMatchesThemAll() {
        InTheWay obstacle = obstacle(
                InTheWay.class,
                1,
                "$line : AddedLine( text == \"two\", $path : path )",
                "not ( AddedLine( path == $path, number == 1 ) and not AddedLine( number == 99 ) )");
        assertThat(obstacle.found().get(0).facts()).containsExactly(new Seen(ONE, false));
        assertThat(obstacle.sought()).extracting(sought -> sought.absent()).containsExactly(false, true);
    }

    @Test
    void anExistsNamesTheNearestFact() {
        NoMatch obstacle = obstacle(
                NoMatch.class, 1, "$line : AddedLine( text == \"two\" )", "exists AddedLine( text == $line.path )");
        assertThat(obstacle.nearest().get(0).failing().get(0).values())
                .containsExactly(new Value("text", "one"), new Value("$line.path", "a.txt"));
    }

    @Test
    void anExistsOfSeveralPatternsGoesToTheFirstThatIsMissing() {
        NoMatch obstacle = obstacle(
                NoMatch.class,
                1,
                "$line : AddedLine( text == \"two\" )",
                "exists ( AddedLine( number == 1, $p : path ) and AddedLine( path == $p, text == \"three\" ) )");
        assertThat(obstacle.sought().demands()).extracting(Demand::text).contains("text == \"three\"");
    }

    @Test
    void anAccumulateSaysWhatItMadeOfWhat() {
        Result obstacle = obstacle(
                Result.class,
                1,
                "$line : AddedLine( text == \"two\", $path : path )",
                "accumulate( $other : AddedLine( path == $path ); $count : count( $other ); $count > 5 )");
        assertThat(obstacle.results()).containsExactly(new Value("$count", 2L));
        assertThat(obstacle.failing()).singleElement().extracting(Demand::text).isEqualTo("$count > 5");
        assertThat(obstacle.collected()).containsExactly(new Seen(ONE, false), new Seen(TWO, false));
        assertThat(obstacle.all()).isEqualTo(2);
        assertThat(obstacle.beside()).containsExactly(new Seen(TWO, false));
    }

    @Test
    void anElementOfAListIsNamedLikeAFact() {
        NoMatch obstacle = obstacle(
                NoMatch.class,
                2,
                "$line : AddedLine( text == \"two\" )",
                "$words : Setting( name == \"words\" )",
                "$word : String( this == $line.text ) from $words.values");
        assertThat(obstacle.sought().type()).isEqualTo("String");
        assertThat(obstacle.nearest()).extracting(near -> near.fact().value()).containsExactly("x", "y");
        assertThat(obstacle.nearest().get(0).failing().get(0).values())
                .containsExactly(new Value("this", "x"), new Value("$line.text", "two"));
    }

    @Test
    void aFactOfTheBaseIsSaidToBeOne() {
        RemovedLine old = new RemovedLine(Place.line("a.txt", 5), "old");
        Silence silence = base(
                        "$line : AddedLine( text == \"two\" )",
                        "RemovedLine( text == \"older\" ) from entry-point \"base\"")
                .search("trial/one", FACTS, List.of(old))
                .silence();
        assertThat(unmet(silence, NoMatch.class, 1).nearest().get(0).fact()).isEqualTo(new Seen(old, true));
    }

    @Test
    void eachAlternativeOfAnOrHasItsReason() {
        NoAlternative obstacle = obstacle(
                NoAlternative.class,
                1,
                "$line : AddedLine( text == \"two\" )",
                "( AddedLine( number == 8 ) or AddedLine( number == 9 ) )");
        assertThat(obstacle.alternatives())
                .hasSize(2)
                .allSatisfy(alternative -> assertThat(alternative).isInstanceOf(NoMatch.class));
    }

    @Test
    void aGroupOfConditionsGoesToTheFirstThatIsMissing() {
        NoMatch obstacle = obstacle(
                NoMatch.class,
                2,
                "$line : AddedLine( text == \"two\" )",
                "( $one : AddedLine( number == 1 )",
                "and AddedLine( number == 9 ) )");
        assertThat(obstacle.sought().demands()).extracting(Demand::text).containsExactly("number == 9");
    }

    @Test
    void aConstraintThatCannotBeAskedAfterAnotherFailedIsNoReason() {
        NoMatch obstacle =
                obstacle(NoMatch.class, 0, "$line : AddedLine( text.length > 900, text.substring( 900 ) == \"x\" )");
        assertThat(obstacle.nearest().get(0).failing())
                .singleElement()
                .extracting(Demand::text)
                .isEqualTo("text.length > 900");
    }

    @Test
    void aSearchAtAPlaceIsAboutTheFactsThere() {
        RuleBase base =
                base("$line : AddedLine( number == 1, $path : path )", "AddedLine( path == $path, number == 2 )");
        assertThat(base.search("trial/one", FACTS, List.of()).silence()).isEqualTo(new Fires(1));
        Silence there = base.search("trial/one", FACTS, List.of()).silenceAt(Place.line("b.txt", 7));
        assertThat(unmet(there, NoMatch.class, 0).nearest())
                .singleElement()
                .satisfies(near -> assertThat(near.fact().value()).isEqualTo(OTHER));
        assertThat(base.search("trial/one", FACTS, List.of()).silenceAt(Place.file("c.txt")))
                .isEqualTo(new NothingThere(new java.util.TreeSet<>(List.of("AddedLine"))));
    }

    @Test
    void aSearchThatExplodesEndsAndSaysSo() {
        List<Fact> many = new ArrayList<>();
        for (int i = 1; i <= 400; i++) {
            many.add(new AddedLine(Place.line("a.txt", i), "x"));
        }
        RuleBase base = base("$line : AddedLine()", "AddedLine()", "AddedLine()", "AddedLine( number == 0 )");
        assertThat(base.search("trial/one", many, List.of()).silence())
                .asInstanceOf(type(Unknown.class))
                .extracting(Unknown::reason)
                .isEqualTo("makes more than 200000 combinations of facts");
    }

    @Test
    void aMatchSaysWhatItsOtherConditionsLookedFor() {
        List<SearchedMatch> matches = base(
                        "$line : AddedLine( text == \"two\", $path : path, $n : number )",
                        "not AddedLine( path == $path, number > $n )",
                        "exists AddedLine( path == $path, number < $n )",
                        "accumulate( $other : AddedLine( path != $path ); $others : collectList( $other ) )")
                .search("trial/one", FACTS, List.of())
                .lookedFor(matched -> true);
        assertThat(matches).singleElement().satisfies(match -> {
            assertThat(match.matched()).contains(new Seen(TWO, false));
            List<LookedFor> lookedFor = match.lookedFor();
            assertThat(lookedFor)
                    .extracting(LookedFor::kind)
                    .containsExactly(LookedFor.Kind.NOT, LookedFor.Kind.EXISTS, LookedFor.Kind.ACCUMULATE);
            NoMatch missed = (NoMatch) lookedFor.get(0).missed().orElseThrow();
            assertThat(missed.nearest().get(0).fact().value()).isEqualTo(ONE);
            assertThat(missed.nearest().get(0).failing())
                    .extracting(Demand::text)
                    .containsExactly("number > $n");
            assertThat(lookedFor.get(1).found()).containsExactly(new Seen(ONE, false));
            assertThat(lookedFor.get(2).found()).containsExactly(new Seen(OTHER, false));
        });
    }

    @Test
    void whatAnAccumulateDidNotCollectHasAReason() {
        List<SearchedMatch> matches = base(
                        "$line : AddedLine( text == \"two\" )",
                        "accumulate( $file : ChangedFile(); $files : collectList( $file ) )")
                .search("trial/one", FACTS, List.of())
                .lookedFor(matched -> true);
        assertThat(matches.get(0).lookedFor().get(0).missed())
                .get()
                .isInstanceOfSatisfying(
                        NoMatch.class,
                        missed -> assertThat(missed.sought().type()).isEqualTo(ChangedFile.class.getSimpleName()));
    }

    private static <T extends Obstacle> T obstacle(Class<T> type, int condition, String... conditions) {
        return unmet(base(conditions).search("trial/one", FACTS, List.of()).silence(), type, condition);
    }

    private static <T extends Obstacle> T unmet(Silence silence, Class<T> type, int condition) {
        assertThat(silence).isInstanceOf(Unmet.class);
        Unmet unmet = (Unmet) silence;
        assertThat(unmet.condition()).isEqualTo(condition);
        return type.cast(unmet.obstacle());
    }

    private static RuleBase base(String... conditions) {
        String rule = """
                package guardrail.trial

                import dev.guardrail.fact.*
                import dev.guardrail.finding.Violation

                rule "trial/one"
                when
                  %s
                then
                  insertLogical( new Violation( drools.getRule().getName(), $line, "x" ) );
                end
                """.formatted(String.join("\n  ", conditions));
        SortedMap<String, String> files = new TreeMap<>();
        files.put(PATH, rule);
        assertThat(Prefixes.of(PATH, rule)).hasSameSizeAs(conditions);
        return RuleBase.of(ProjectCompiler.compile(files), new Limits(10, 5, 1000, 50_000, ""));
    }
}
