package dev.guardrail.fix;

import dev.guardrail.finding.Finding;
import dev.guardrail.finding.Repair;
import dev.guardrail.finding.TextEdit;
import dev.guardrail.fix.Fixed.ChangedText;
import dev.guardrail.fix.Fixed.Left;
import dev.guardrail.repair.Draft;
import dev.guardrail.repair.FileText;
import dev.guardrail.repair.Means;
import dev.guardrail.repair.Pins;
import dev.guardrail.repair.RepairException;
import dev.guardrail.repair.Repairer;
import dev.guardrail.table.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Repairs findings in memory, pass by pass. Each pass makes the repairs that do not touch each other, and audits the result: a
 * repair stays only if its finding has gone, and the file has no other one instead.
 */
public final class Fixer {

    /** More than any file needs: each pass makes at least one repair, and most make all that go together. */
    private static final int PASSES = 200;

    private final Judge judge;
    private final Originals files;
    private final Selection selection;
    private final Means means;
    private final SortedMap<String, FileText> originals = new TreeMap<>();
    private final SortedMap<String, FileText> texts = new TreeMap<>();
    private final Map<String, Finding> first = new HashMap<>();
    private final List<Finding> repaired = new ArrayList<>();
    private final Map<String, Refusal> refused = new HashMap<>();

    /** How many repairs are tried at once, for files of which some made others worse. */
    private final Map<String, Integer> most = new HashMap<>();

    private Fixer(Judge judge, Originals files, Selection selection, Pins pins) {
        this.judge = judge;
        this.files = files;
        this.selection = selection;
        this.means = new Means(pins, judge.sources(), judge.tables(), selection.unsafe());
    }

    /**
     * Repairs what is selected; writes nothing.
     *
     * @param pins knows the commits of tags and branches
     */
    public static Fixed fix(Judge judge, Originals files, Selection selection, Pins pins) {
        return new Fixer(judge, files, selection, pins).run();
    }

    private Fixed run() {
        List<Finding> findings = judge.findings(Map.of());
        findings.forEach(finding -> first.put(name(finding), finding));
        for (int pass = 0; pass < PASSES; pass++) {
            Pass made = pass(findings);
            if (made.repairs().isEmpty()) {
                break;
            }
            SortedMap<String, FileText> tried = new TreeMap<>(texts);
            made.drafts().forEach((path, draft) -> tried.put(path, draft.changed()));
            List<Finding> after = judge.findings(tried);
            findings = accept(made, findings, after) ? judge.findings(texts) : after;
        }
        return result(findings);
    }

    /** Why a finding is not repaired. */
    private record Refusal(boolean unsafe, String reason) {}

    /** The repairs of one pass, and the drafts with them by path. */
    private record Pass(List<Finding> repairs, SortedMap<String, Draft> drafts) {}

    private Pass pass(List<Finding> findings) {
        Pass pass = new Pass(new ArrayList<>(), new TreeMap<>());
        for (Finding finding : findings) {
            if (isWanted(finding) && !refused.containsKey(name(finding))) {
                try {
                    add(finding, pass);
                } catch (RepairException e) {
                    refused.put(name(finding), new Refusal(e.isUnsafe(), e.getMessage()));
                } catch (UnfixableException e) {
                    refused.put(name(finding), new Refusal(false, e.getMessage()));
                }
            }
        }
        return pass;
    }

    private boolean isWanted(Finding finding) {
        return selection.has(finding)
                && !repairs(finding).isEmpty()
                && (selection.unsafe() || caution(finding).isEmpty());
    }

    private void add(Finding finding, Pass pass) throws RepairException, UnfixableException {
        String path = path(finding);
        Draft draft = Repairer.repaired(text(path), repairs(finding), means);
        Draft known = pass.drafts().get(path);
        if (known == null) {
            pass.drafts().put(path, draft);
            pass.repairs().add(finding);
        } else if (count(path, pass.repairs()) < most.getOrDefault(path, Integer.MAX_VALUE)) {
            Optional<Draft> both = together(known, draft);
            both.ifPresent(joined -> {
                pass.drafts().put(path, joined);
                pass.repairs().add(finding);
            });
        }
    }

    /** Both drafts; nothing where the next pass has to make the other one. */
    private static Optional<Draft> together(Draft one, Draft other) {
        try {
            return Optional.of(Repairer.both(one, other));
        } catch (RepairException e) {
            return Optional.empty();
        }
    }

    private FileText text(String path) throws UnfixableException {
        FileText known = texts.get(path);
        if (known == null) {
            known = files.read(path);
            originals.put(path, known);
            texts.put(path, known);
        }
        return known;
    }

    /** Keeps the drafts of files without a finding that should have gone; whether some are not kept. */
    private boolean accept(Pass pass, List<Finding> before, List<Finding> after) {
        boolean dropped = false;
        for (Map.Entry<String, Draft> draft : pass.drafts().entrySet()) {
            String path = draft.getKey();
            List<Finding> made = pass.repairs().stream()
                    .filter(one -> path(one).equals(path))
                    .toList();
            Optional<String> worse = worse(path, made, before, after);
            if (worse.isEmpty()) {
                texts.put(path, draft.getValue().changed());
                made.forEach(one -> repaired.add(first.getOrDefault(name(one), one)));
                most.computeIfPresent(path, (key, number) -> 2 * number);
            } else if (made.size() == 1) {
                boolean own = worse.get().equals(made.get(0).rule());
                refused.put(
                        name(made.get(0)),
                        new Refusal(
                                false,
                                own
                                        ? "the finding would be there after the repair"
                                        : "`" + worse.get() + "` would report the file after the repair"));
                dropped = true;
            } else {
                most.put(path, made.size() / 2);
                dropped = true;
            }
        }
        return dropped;
    }

    /** A guardrail that reports a file more often than it should after repairs. */
    private static Optional<String> worse(String path, List<Finding> made, List<Finding> before, List<Finding> after) {
        return after.stream()
                .filter(finding -> path(finding).equals(path))
                .map(Finding::rule)
                .distinct()
                .filter(rule -> count(rule, path, after) > count(rule, path, before) - count(rule, path, made))
                .filter(rule -> count(rule, path, made) > 0 || !made.stream().allMatch(Fixer::isSpelling))
                .findFirst();
    }

    private static boolean isSpelling(Finding finding) {
        return finding.repairs().stream().allMatch(repair -> repair.change().isSpelling());
    }

    private static long count(String rule, String path, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().equals(rule) && path(finding).equals(path))
                .count();
    }

    private static long count(String path, List<Finding> findings) {
        return findings.stream().filter(finding -> path(finding).equals(path)).count();
    }

    private Fixed result(List<Finding> findings) {
        List<ChangedText> changed = new ArrayList<>();
        texts.forEach((path, text) -> {
            FileText original = originals.getOrDefault(path, text);
            if (!original.text().equals(text.text())) {
                changed.add(new ChangedText(original, text));
            }
        });
        List<Left> left = findings.stream()
                .filter(selection::has)
                .filter(finding -> !repairs(finding).isEmpty())
                .map(this::left)
                .toList();
        return new Fixed(changed, repaired.stream().sorted(Finding.ORDER).toList(), by(), left);
    }

    private List<String> by() {
        boolean needs = repaired.stream()
                .flatMap(finding -> repairs(finding).stream())
                .anyMatch(repair -> repair.change().isByNeeds());
        return needs ? List.of(means.tables().get(TableName.TOKEN_NEEDS).origin()) : List.of();
    }

    private Left left(Finding finding) {
        String caution = caution(finding);
        if (!selection.unsafe() && !caution.isEmpty()) {
            return new Left(finding, true, caution);
        }
        Refusal refusal = refused.getOrDefault(name(finding), new Refusal(false, "too many passes were needed"));
        return new Left(finding, refusal.unsafe(), refusal.reason());
    }

    /** What repairs a finding, where that is in its own file; the edits that a rule names are certainly right. */
    private static List<Repair> repairs(Finding finding) {
        List<Repair> repairs = finding.repairs().isEmpty()
                ? finding.fix().stream().map(Fixer::replaced).toList()
                : finding.repairs();
        return repairs.stream().allMatch(repair -> repair.path().equals(path(finding))) ? repairs : List.of();
    }

    private static Repair replaced(TextEdit edit) {
        return Repair.replace(edit.place(), edit.before(), edit.after());
    }

    /** What the repairs of a finding may change besides; empty where they are safe. */
    private static String caution(Finding finding) {
        return String.join(
                "; ",
                repairs(finding).stream()
                        .map(Repair::caution)
                        .filter(caution -> !caution.isEmpty())
                        .distinct()
                        .toList());
    }

    private static String path(Finding finding) {
        return finding.location().place().path();
    }

    /** Tells findings apart within a pass and after it: lines move. */
    private static String name(Finding finding) {
        return finding.id() + ' ' + path(finding) + ' ' + finding.rule();
    }
}
