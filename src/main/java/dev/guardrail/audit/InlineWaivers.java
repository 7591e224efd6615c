package dev.guardrail.audit;

import dev.guardrail.baseline.Baseline.Accepted;
import dev.guardrail.collect.secret.SecretMask;
import dev.guardrail.collect.waiver.WaiverComment;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.WaiverUse;
import dev.guardrail.finding.Disposition;
import dev.guardrail.policy.TrustedSide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The waivers in comments, and the findings that they waive. A range does not waive its own findings: unless the head is
 * trusted, a waiver of the head holds as far as the base has it, for what it was about there, or where the range changed
 * neither the waiver nor the line of the finding.
 */
final class InlineWaivers {

    /** A finding that a waiver of the base is about, by the names of the head. */
    private record Held(String path, WaiverComment waiver, Accepted finding) {}

    private final CommentedSide base;
    private final CommentedSide head;
    private final TrustedSide trusted;
    private final WaiverRules rules;
    private final Renames renames;
    private final IdentityHashMap<RawFinding, Disposition> waived = new IdentityHashMap<>();
    private final Map<Held, Integer> held = new HashMap<>();

    InlineWaivers(CommentedSide base, CommentedSide head, TrustedSide trusted, WaiverRules rules, Renames renames) {
        this.base = base;
        this.head = head;
        this.trusted = trusted;
        this.rules = rules;
        this.renames = renames;
        base.comments().forEach((path, comments) -> comments.forEach(comment -> waiveAtBase(path, comment)));
        head.comments().forEach((path, comments) -> comments.forEach(comment -> waiveAtHead(path, comment)));
    }

    /** What was decided about a finding; empty where no comment is beside it, or none that holds. */
    Optional<Disposition> of(RawFinding raw) {
        return Optional.ofNullable(waived.get(raw));
    }

    private void waiveAtBase(String path, WaiverComment comment) {
        for (RawFinding raw : base.about(path, comment)) {
            if (rules.holds(comment, raw.violation().rule())) {
                waived.put(raw, disposition(path, comment));
                held.merge(new Held(renames.pathAtHead(path), comment.anywhere(), raw.ofHead()), 1, Integer::sum);
            }
        }
    }

    private void waiveAtHead(String path, WaiverComment comment) {
        for (RawFinding raw : head.about(path, comment)) {
            if (rules.holds(comment, raw.violation().rule()) && isTrusted(path, comment, raw)) {
                waived.put(raw, disposition(path, comment));
            }
        }
    }

    private boolean isTrusted(String path, WaiverComment comment, RawFinding raw) {
        if (trusted == TrustedSide.HEAD) {
            return true;
        }
        Held one = new Held(path, comment.anywhere(), raw.ofHead());
        if (held.getOrDefault(one, 0) > 0) {
            held.merge(one, -1, Integer::sum);
            return true;
        }
        return renames.isOfBase(path, comment.line()) && renames.isOfBase(path, comment.target());
    }

    private static Disposition disposition(String path, WaiverComment comment) {
        return new Disposition.Waived(
                Place.line(path, comment.line()),
                SecretMask.mask(comment.reason()),
                SecretMask.mask(comment.owner()),
                comment.until());
    }

    /** What each waiver of the base did. */
    List<Fact> usesAtBase() {
        List<Fact> uses = new ArrayList<>();
        base.comments()
                .forEach(
                        (path, comments) -> comments.forEach(comment -> uses.addAll(uses(base, path, comment, false))));
        return uses;
    }

    /** What each waiver of the head did, and whether the range adds it. */
    List<Fact> usesAtHead() {
        List<Fact> uses = new ArrayList<>();
        head.comments().forEach((path, comments) -> {
            List<WaiverComment> before = new ArrayList<>();
            base.comments()
                    .getOrDefault(renames.pathAtBase(path), List.of())
                    .forEach(comment -> before.add(comment.anywhere()));
            List<WaiverComment> ordered = new ArrayList<>(comments);
            ordered.sort(Comparator.comparing(comment -> !renames.isOfBase(path, comment.line())));
            for (WaiverComment comment : ordered) {
                boolean stood = before.remove(comment.anywhere());
                uses.addAll(uses(head, path, comment, !stood));
            }
        });
        return uses;
    }

    private List<WaiverUse> uses(CommentedSide side, String path, WaiverComment comment, boolean added) {
        Place place = Place.line(path, comment.line());
        if (!comment.problem().isEmpty()) {
            return List.of(rules.unusable(place, SecretMask.mask(comment.problem()), added));
        }
        List<RawFinding> about = side.about(path, comment);
        return comment.rules().stream()
                .map(rule -> rules.use(
                        place,
                        rule,
                        comment.until(),
                        (int) about.stream()
                                .filter(raw -> raw.violation().rule().equals(rule))
                                .count(),
                        added))
                .toList();
    }
}
