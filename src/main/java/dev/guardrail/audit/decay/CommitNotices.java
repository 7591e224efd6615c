package dev.guardrail.audit.decay;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.coverage.gate.CoverageGateChanges;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.collect.strictness.StrictnessCollector;
import dev.guardrail.decay.Moment;
import dev.guardrail.decay.Notice;
import dev.guardrail.decay.Notice.Kind;
import dev.guardrail.decay.Notices;
import dev.guardrail.decay.Observation;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Check;
import dev.guardrail.fact.CheckLoss;
import dev.guardrail.fact.CheckLossKind;
import dev.guardrail.fact.CheckSetting;
import dev.guardrail.fact.CoverageGate;
import dev.guardrail.fact.CoverageGateChange;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.LoosenedLimit;
import dev.guardrail.fact.RelaxedCheck;
import dev.guardrail.fact.Setting;
import dev.guardrail.policy.Policy;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an audit of one commit, alone, would report by a policy. Comparisons are made only if they are asked for. */
final class CommitNotices implements Notices {

    private static final String GATE_LOWERED = "coverage/gate-lowered";
    private static final String LIMIT_LOWERED = "ci-weakening/threshold-lowered";
    private static final String OLD_VERSION = "ci-weakening/old-version-dropped";
    private static final Notice UNREPORTED = new Notice(Kind.UNREPORTED, "no guardrail reports it");

    private final Policy policy;
    private final Moment moment;
    private final SideFacts before;
    private final SideFacts after;
    private final Files files;

    /** The files of both sides. */
    record Files(List<ChangedFile> changed, Snapshot before, Snapshot after, Readings readings) {}

    CommitNotices(Policy policy, Moment moment, SideFacts before, SideFacts after, Files files) {
        this.policy = policy;
        this.moment = moment;
        this.before = before;
        this.after = after;
        this.files = files;
    }

    @Override
    public Notice of(Observation was) {
        Fact fact = was.facts().get(0);
        if (fact instanceof CoverageGate gate) {
            return ofGate(gate);
        }
        if (fact instanceof CheckSetting limit) {
            return ofLimit(limit);
        }
        return losses(was.facts())
                .findFirst()
                .map(loss -> reported("ci-weakening/check-" + loss.kind()))
                .orElseGet(() -> unreported((Check) fact));
    }

    /** With the new checks of the kind, which may do the same. */
    private Notice unreported(Check was) {
        Set<String> old = checks(before).map(Check::tool).collect(Collectors.toSet());
        String fresh = checks(after)
                .filter(check -> check.kind() == was.kind() && !old.contains(check.tool()))
                .map(check -> "`" + check.tool() + "`")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return fresh.isEmpty()
                ? UNREPORTED
                : new Notice(Kind.UNREPORTED, UNREPORTED.text() + "; new beside it: " + fresh);
    }

    private static Stream<Check> checks(SideFacts side) {
        return side.checks().stream().filter(Check.class::isInstance).map(Check.class::cast);
    }

    private Notice reported(String rule) {
        return policy.selected().contains(rule)
                ? new Notice(Kind.REPORTED, rule)
                : new Notice(Kind.UNREPORTED, "the policy switches `" + rule + "` off");
    }

    private Notice ofGate(CoverageGate gate) {
        return CoverageGateChanges.of(before.gates(), after.gates(), files.changed()).stream()
                .filter(change -> change.identity().equals(gate.identity())
                        && change.before().compareTo(gate.minimum()) == 0)
                .findFirst()
                .map(this::judged)
                .orElse(UNREPORTED);
    }

    private Notice ofLimit(CheckSetting limit) {
        StrictnessCollector strictness = new StrictnessCollector(
                        files.changed(), files.before(), files.after(), files.readings())
                .compare(before.workflows(), after.workflows());
        return strictness.atHead().stream()
                .filter(RelaxedCheck.class::isInstance)
                .map(RelaxedCheck.class::cast)
                .filter(check -> check.aspect() == RelaxedCheck.Aspect.THRESHOLD && check.concerns(limit))
                .findFirst()
                .map(this::judged)
                .orElse(UNREPORTED);
    }

    private Notice judged(LoosenedLimit limit) {
        List<Setting> allowed = settings(LIMIT_LOWERED, "allowed");
        List<Setting> tolerances = settings(GATE_LOWERED, "tolerance");
        if (allowed.stream().anyMatch(setting -> limit.exceeds(setting, tolerances))) {
            return reported(LIMIT_LOWERED);
        }
        if (limit instanceof CoverageGateChange change) {
            Optional<BigDecimal> points = tolerances.stream().findFirst().map(Setting::asPercentage);
            if (points.isPresent()) {
                return change.fellByMoreThan(points.get())
                        ? reported(GATE_LOWERED)
                        : new Notice(
                                Kind.TOO_SMALL,
                                "within the tolerance of " + points.get().toPlainString() + " percentage points");
            }
        }
        return allowed.isEmpty() ? reported(LIMIT_LOWERED) : new Notice(Kind.TOO_SMALL, "the policy allows it");
    }

    /** None of a guardrail that is off. */
    private List<Setting> settings(String rule, String name) {
        return policy.settings().stream()
                .filter(setting -> setting.rule().equals(rule) && setting.name().equals(name))
                .toList();
    }

    @Override
    public List<String> losses(Observation was) {
        Set<String> own = was.facts().stream()
                .filter(Check.class::isInstance)
                .map(fact -> ((Check) fact).shown())
                .collect(Collectors.toSet());
        return losses(was.facts())
                .flatMap(loss ->
                        loss.checks().stream().filter(own::contains).map(shown -> "`" + shown + "` " + loss.change()))
                .distinct()
                .toList();
    }

    /** What is lost of some checks. A version that its makers support no longer is no loss. */
    private Stream<CheckLoss> losses(List<Fact> checks) {
        List<Setting> old = settings(OLD_VERSION, "end-of-life");
        return after.checks().stream()
                .filter(CheckLoss.class::isInstance)
                .map(CheckLoss.class::cast)
                .filter(loss -> loss.kind() != CheckLossKind.NARROWED
                        || !loss.isOfOldVersions(
                                old, moment.day().atStartOfDay(ZoneOffset.UTC).toInstant()))
                .filter(loss -> checks.stream()
                        .anyMatch(fact -> fact instanceof Check check
                                && loss.was().contains(check.place())
                                && loss.checks().contains(check.shown())));
    }
}
