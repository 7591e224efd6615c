package dev.guardrail.collect.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.guardrail.collect.FilesSnapshot;
import dev.guardrail.fact.Deliverable;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.ExitCriterion;
import dev.guardrail.fact.ExitCriterion.Tick;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Invariant;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.Plan;
import dev.guardrail.fact.ScopeItem;
import dev.guardrail.fact.ScopeKind;
import dev.guardrail.fact.ScopeLimit;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanCollectorTest {

    /** In the shape of a plan that a chat handed over, in words of our own. */
    private static final String PLAN = """
            Great — here is a **drop-in plan** for the next step.

            ---

            # **M07_plan — Cache Key Guardrail**

            ## 1. Intent / Target

            Make the **cache key** of `store.cache` explicit, so that old entries — those of
            older versions — are never read.

            Nothing else changes.

            ## 2. Scope Boundaries

            ### In Scope

            * `src/store/cache.py` and its callers
            * Documentation

            ### Explicitly Out of Scope

            * No changes to `src/net/**` or `src/rpc/`
            * No performance work and/or tuning
            * No `src/cli.py` splits

            ## 3. Refactor Posture

            **Behavior-Preserving (Strict)**

            * Reads stay the same

            ## 4. Declared Invariants

            These must hold:

            1. **Read invariant**

               * Equal keys read equal entries

            2. **Isolation**: no key logic in `src/net`, see `tests/test_cache.py` and `make verify`

            ## 8. Deliverables

            **Code**

            * `src/store/_key.py`
            * Changed `open_cache` logic

            **Docs**

            * Milestone artifacts:

              * `docs/M07_summary.md`
              * Log update

            ## 9. Exit Criteria

            M07 may be closed when:

            - [ ] CI is green
            - [x] The audit is 🟢
            - No drift

            ---

            If you want, next we can:

            * write the tests
            """;

    private static final Map<String, String> HEAD = Map.of(
            "src/store/_key.py", "", "tests/test_cache.py", "def test_key(): pass\n", "Makefile", "test:\n\tpytest\n");

    @Test
    void thePlanHasItsMilestoneTitleObjectiveAndPosture() {
        assertThat(PlanFacts.of(PLAN).plan())
                .isEqualTo(new Plan(
                        Place.line(PlanFacts.PATH, 5),
                        "M07",
                        "Cache Key Guardrail",
                        "Make the cache key of store.cache explicit, so that old entries — those of older versions — are"
                                + " never read.",
                        "Behavior-Preserving (Strict)",
                        true));
    }

    @Test
    void scopeItemsHaveTheirLinesAndTheirPaths() {
        assertThat(PlanFacts.of(PLAN).only(ScopeItem.class))
                .extracting(ScopeItem::line, ScopeItem::kind, ScopeItem::text, ScopeItem::paths)
                .containsExactly(
                        tuple(18, ScopeKind.IN, "src/store/cache.py and its callers", List.of("src/store/cache.py")),
                        tuple(19, ScopeKind.IN, "Documentation", List.of()),
                        tuple(
                                23,
                                ScopeKind.OUT,
                                "No changes to src/net/** or src/rpc/",
                                List.of("src/net/**", "src/rpc/")),
                        tuple(24, ScopeKind.OUT, "No performance work and/or tuning", List.of()),
                        tuple(25, ScopeKind.OUT, "No src/cli.py splits", List.of("src/cli.py")));
    }

    @Test
    void aLimitIsWhatThePlanSaysOfPathsThemselves() {
        assertThat(PlanFacts.of(PLAN).only(ScopeLimit.class))
                .extracting(ScopeLimit::kind, ScopeLimit::line, ScopeLimit::paths)
                .containsExactly(tuple(ScopeKind.OUT, 23, List.of("src/net/**", "src/rpc/")));
    }

    @Test
    void pathsInScopeAreALimitOnlyWhereEveryItemNamesOne() {
        String paths = "## In Scope\n- `src/a.py`\n- `src/b.py`\n## Deliverables\n- `docs/a.md`\n";

        assertThat(PlanFacts.of(paths).only(ScopeLimit.class))
                .extracting(ScopeLimit::kind, ScopeLimit::line, ScopeLimit::paths)
                .containsExactly(tuple(ScopeKind.IN, 2, List.of("src/a.py", "src/b.py", "docs/a.md")));
        assertThat(PlanFacts.of(paths.replace("`src/b.py`", "the parser")).only(ScopeLimit.class))
                .isEmpty();
        assertThat(PlanFacts.of(paths + "- Unit tests\n").only(ScopeLimit.class))
                .isEmpty();
    }

    @Test
    void aPlanWithoutPathsInItsScopeSetsNoLimitByItsDeliverables() {
        String text = "## In Scope\n- the parser\n## Deliverables\n- `docs/a.md`\n";

        assertThat(PlanFacts.of(text).only(ScopeLimit.class)).isEmpty();
    }

    @Test
    void invariantsHaveNamesAndWhatVerifiesThem() {
        assertThat(PlanFacts.of(PLAN, HEAD).only(Invariant.class))
                .containsExactly(
                        new Invariant(
                                new Place(PlanFacts.PATH, 37, 0, 39, 0),
                                "Read invariant",
                                "Equal keys read equal entries",
                                List.of(),
                                List.of()),
                        new Invariant(
                                Place.line(PlanFacts.PATH, 41),
                                "Isolation",
                                "no key logic in src/net, see tests/test_cache.py and make verify",
                                List.of("tests/test_cache.py", "make verify"),
                                List.of("make verify")));
    }

    @Test
    void aDeliverableThatTheHeadDoesNotHaveIsMissing() {
        assertThat(PlanFacts.of(PLAN, HEAD).only(Deliverable.class))
                .extracting(Deliverable::line, Deliverable::text, Deliverable::paths, Deliverable::missing)
                .containsExactly(
                        tuple(47, "src/store/_key.py", List.of("src/store/_key.py"), List.of()),
                        tuple(48, "Changed open_cache logic", List.of(), List.of()),
                        tuple(
                                54,
                                "Milestone artifacts: docs/M07_summary.md",
                                List.of("docs/M07_summary.md"),
                                List.of("docs/M07_summary.md")),
                        tuple(55, "Milestone artifacts: Log update", List.of(), List.of()));
    }

    @Test
    void whatIsRemovedRenamedOptionalOrWrittenAtRunTimeIsNotMissing() {
        String text = """
                ## Deliverables
                - Remove `src/old.py`
                - `src/a.py` renamed to `src/b.py`
                - (Optional) `docs/extra.md`
                - Writes `out/report.json`
                - `src/new.py` reads the settings
                """;

        assertThat(PlanFacts.of(text).only(Deliverable.class))
                .extracting(Deliverable::missing)
                .containsExactly(List.of(), List.of(), List.of(), List.of(), List.of("src/new.py"));
    }

    @Test
    void aPathMayBeRelativeToAFolderThatThePlanDoesNotName() {
        String text =
                "## In Scope\n- `api/models.py`\n## Deliverables\n- `api/models.py`, as `docs/x.md` per `docs/y.md`\n";
        PlanFacts facts = PlanFacts.of(text, Map.of("src/app/api/models.py", ""));

        assertThat(facts.only(Deliverable.class))
                .extracting(Deliverable::paths, Deliverable::missing)
                .containsExactly(tuple(List.of("api/models.py", "docs/x.md"), List.of("docs/x.md")));
        assertThat(facts.only(ScopeLimit.class).get(0).forbids("src/app/api/models.py"))
                .isFalse();
        assertThat(facts.only(ScopeLimit.class).get(0).forbids("src/app/api/other.py"))
                .isTrue();
    }

    @Test
    void exitCriteriaHaveTheirBoxes() {
        assertThat(PlanFacts.of(PLAN).only(ExitCriterion.class))
                .extracting(ExitCriterion::line, ExitCriterion::text, ExitCriterion::tick)
                .containsExactly(
                        tuple(61, "CI is green", Tick.OPEN),
                        tuple(62, "The audit is 🟢", Tick.TICKED),
                        tuple(63, "No drift", Tick.NONE));
    }

    @Test
    void aTextThatWasReadInTheWrongEncodingIsRepaired() {
        String misread = new String(PLAN.getBytes(StandardCharsets.UTF_8), Charset.forName("x-MacRoman"));

        assertThat(misread).contains("‚Äî");
        assertThat(PlanFacts.of(misread, HEAD)).isEqualTo(PlanFacts.of(PLAN, HEAD));
    }

    @Test
    void lineEndsAndAByteOrderMarkMakeNoDifference() {
        String windows = "\uFEFF" + PLAN.replace("\n", "\r\n");

        assertThat(PlanFacts.of(windows, HEAD)).isEqualTo(PlanFacts.of(PLAN, HEAD));
    }

    @Test
    void aPlanInUtf16IsRead() {
        String text = "# M04 \u2014 Pl\u00e4n\r\n\r\n## Objective\r\n\r\nDo it.\r\n";
        for (byte[] content : List.of(
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE),
                text.getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(StandardCharsets.UTF_8))) {
            assertThat(PlanCollector.collect("docs/M04.md", content, List.of(), new FilesSnapshot(Map.of())))
                    .filteredOn(Plan.class::isInstance)
                    .extracting(plan -> ((Plan) plan).title() + ": " + ((Plan) plan).objective())
                    .containsExactly("Pl\u00e4n: Do it.");
        }
    }

    @Test
    void aPlanThatCannotBeDecodedSaysWhatWasTried() {
        byte[] content = {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8, 'a', 0};

        assertThat(PlanCollector.collect("docs/M04.md", content, List.of(), new FilesSnapshot(Map.of())))
                .containsExactly(new Gap(
                        Evidence.PLAN,
                        Place.file("docs/M04.md"),
                        "it is no text in UTF-16LE, the encoding that its first bytes announce"));
    }

    @Test
    void aTextThatIsNoPlanIsAGap() {
        assertThat(PlanFacts.of("# Notes\n\nSome text.\n").facts())
                .containsExactly(new Gap(
                        Evidence.PLAN,
                        Place.file(PlanFacts.PATH),
                        "expected a plan: a front-matter block, or headings such as Objective, In Scope, Deliverables, Exit"
                                + " Criteria"));
    }

    @Test
    void oddMarkdownIsRead() {
        String brackets = "## Objective\n\n" + "[".repeat(50_000);
        String stars = "## In Scope\n- " + "**a ".repeat(20_000);
        String quotes = ">".repeat(20_000) + " ## Deliverables\n";
        String nested = "- ".repeat(5_000) + "a";

        assertThat(List.of(brackets, stars, quotes, nested, "", "\0", "---\n---\n", "|\n|-\n"))
                .allSatisfy(text -> assertThat(PlanFacts.of(text).facts()).isNotEmpty());
    }
}
