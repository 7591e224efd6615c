package dev.guardrail.verdict;

import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.Commit;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.GitRange;
import dev.guardrail.finding.Disposition;
import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Origin;
import dev.guardrail.policy.Policy;
import dev.guardrail.rule.Guardrail;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A finished audit: all that a report renders.
 *
 * @param range the range
 * @param commits its commits, newest first
 * @param files the files it touched, in the order of their paths
 * @param rulebook what it was judged by
 * @param verdict the verdict
 * @param rationale why, in one sentence
 * @param derivation why, step by step
 * @param gates every gate, in the order of {@link dev.guardrail.rule.Gate}
 * @param compliance every principle, in the order of {@link dev.guardrail.rule.Principle}
 * @param scores the scores that the policy asks for
 * @param findings all findings, in {@link Finding#ORDER}
 * @param counted the findings that count for the verdict because they are in the policy's scope, in
 *     {@link Finding#ORDER}
 * @param shown what coverage reports, checks and the plan say
 * @param inspections how much each guardrail that ran inspected, in the order of their ids
 * @param gaps the missing evidence of the head, in the order of the places
 */
public record Audit(
        GitRange range,
        List<Commit> commits,
        List<ChangedFile> files,
        Rulebook rulebook,
        Verdict verdict,
        String rationale,
        List<Reason> derivation,
        List<GateResult> gates,
        List<Compliance> compliance,
        Scores scores,
        List<Finding> findings,
        List<Finding> counted,
        ShownFacts shown,
        List<Inspection> inspections,
        List<Gap> gaps) {

    public Audit {
        commits = List.copyOf(commits);
        files = List.copyOf(files);
        derivation = List.copyOf(derivation);
        gates = List.copyOf(gates);
        compliance = List.copyOf(compliance);
        findings = List.copyOf(findings);
        counted = List.copyOf(counted);
        inspections = List.copyOf(inspections);
        gaps = List.copyOf(gaps);
    }

    /** This audit with more facts for reports to show. */
    public Audit showing(Collection<? extends Fact> more) {
        List<Fact> facts = new ArrayList<>(shown.facts());
        facts.addAll(more);
        return new Audit(
                range,
                commits,
                files,
                rulebook,
                verdict,
                rationale,
                derivation,
                gates,
                compliance,
                scores,
                findings,
                counted,
                new ShownFacts(facts),
                inspections,
                gaps);
    }

    /** The rationale without the {@link Caveat}, for answers that name the range themselves. */
    public String conclusion() {
        String caveat = Caveat.of(range, commits.size());
        return rationale.endsWith(caveat) ? rationale.substring(0, rationale.length() - caveat.length()) : rationale;
    }

    /** The policy that it was judged by. */
    public Policy policy() {
        return rulebook.policy();
    }

    /** The guardrails that ran, in the order of their ids. */
    public List<Guardrail> guardrails() {
        return rulebook.guardrails();
    }

    /** How many findings there are. */
    public Counts counts() {
        return Counts.of(findings);
    }

    /** The findings of one origin, in {@link Finding#ORDER}. */
    public Stream<Finding> findings(Origin origin) {
        return findings.stream().filter(finding -> finding.origin() == origin);
    }

    /** The open findings that count, in {@link Finding#ORDER}. */
    public List<Finding> open() {
        return counted.stream().filter(Finding::isOpen).toList();
    }

    /** Whether there is no verdict without evidence of that kind: the policy requires it, or the command line names it. */
    public boolean isRequired(Gap gap) {
        Stream<Reason> ofGates = gates.stream().flatMap(gate -> gate.derivation().stream());
        return new Premises(Stream.concat(derivation.stream(), ofGates).toList())
                .thresholds()
                .orElse(Thresholds.of(policy()))
                .requires(gap.evidence());
    }

    /** Whether a comment beside what it is about waives a finding, and not the policy. */
    public boolean isWaivedByComment(Finding finding) {
        return finding.disposition() instanceof Disposition.Waived waived
                && policy().books().waivers().stream()
                        .noneMatch(waiver -> waiver.place().equals(waived.place()));
    }

    /** The lines that the range added. */
    public int added() {
        return files.stream().mapToInt(ChangedFile::added).sum();
    }

    /** The lines that the range deleted. */
    public int deleted() {
        return files.stream().mapToInt(ChangedFile::deleted).sum();
    }
}
