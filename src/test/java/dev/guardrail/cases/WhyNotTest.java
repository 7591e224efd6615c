package dev.guardrail.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.audit.Judged;
import dev.guardrail.audit.Session;
import dev.guardrail.explain.WhyNot;
import dev.guardrail.explain.WhyNot.Matches;
import dev.guardrail.explain.WhyNots;
import dev.guardrail.finding.search.Silence;
import dev.guardrail.finding.search.Silence.Fires;
import dev.guardrail.rule.BuiltInFolders;
import dev.guardrail.rule.Guardrail;
import dev.guardrail.rule.RuleFolder;
import dev.guardrail.rule.RuleIndex;
import dev.guardrail.verdict.Audit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a built-in guardrail finds nothing in its cases, a search names the reason: after what it names is changed, the rule fires. */
class WhyNotTest {

    private static final Auditor AUDITOR = new Auditor();
    private static final CaseReader READER = new CaseReader(RuleIndex.builtIn().catalogue());

    /** Matches on facts of the base alone, so that its findings are wins: nothing that the head gets makes it fire. */
    private static final String OF_THE_BASE = "ledger/resolved";

    static List<RuleFolder> folders() {
        return BuiltInFolders.all().stream()
                .filter(folder -> !folder.id().equals(OF_THE_BASE))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aRuleFiresAfterTheReasonOfItsSilenceIsChanged(RuleFolder folder) {
        List<Asking> firing = new ArrayList<>();
        List<Asking> silent = new ArrayList<>();
        for (Case example : RuleCases.of(folder, READER).cases()) {
            Asking asking = Asking.about(example);
            (asking.silence() instanceof Fires ? firing : silent).add(asking);
        }
        List<Session> others = firing.stream().map(Asking::session).toList();
        assertThat(silent).isNotEmpty();
        for (Asking asking : silent) {
            assertThat(new Repair(folder.id(), asking.session(), others).ways())
                    .as(asking.example().path())
                    .isNotEmpty();
            assertThat(asking.reasons()).as(asking.example().path()).noneMatch(Matches.class::isInstance);
        }
    }

    @Test
    void aRuleOfTheBaseNeverFiresForWhatTheHeadHas() {
        RuleFolder folder = BuiltInFolders.all().stream()
                .filter(each -> each.id().equals(OF_THE_BASE))
                .findFirst()
                .orElseThrow();
        assertThat(RuleCases.of(folder, READER).cases())
                .isNotEmpty()
                .noneMatch(example -> Asking.about(example).silence() instanceof Fires);
    }

    /** A case that somebody asks about. */
    private record Asking(Case example, Audit audit, Session session) {

        static Asking about(Case example) {
            Judged judged = AUDITOR.judged(example.change(), example.judges(), example.today(), Asked.NOTHING);
            return new Asking(example, judged.audit(), judged.rerun().session(example.guardrail(), ""));
        }

        Silence silence() {
            return session.silence(example.guardrail(), Optional.empty());
        }

        List<WhyNot> reasons() {
            Guardrail guardrail = RuleIndex.builtIn().catalogue().get(example.guardrail());
            return new WhyNots(audit, guardrail, Optional.empty()).because(new TreeSet<>(), this::silence);
        }
    }
}
