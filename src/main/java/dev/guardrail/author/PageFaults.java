package dev.guardrail.author;

import dev.guardrail.fact.Place;
import dev.guardrail.rule.RuleFolder;
import java.util.ArrayList;
import java.util.List;

/** The house rules for the page of a guardrail: its title, its first sentence, and its sections in their order. */
final class PageFaults {

    private static final List<String> SECTIONS = List.of(
            "## Why", "## Remediation", "## Guardrail", "## Rollback", "## Parameters", "## What it does not see");

    private static final List<String> OF_CLAIMS = List.of("## Words", "## Evidence", "## What it does not see");

    private final String path;
    private final List<String> lines;
    private final List<String> expectedSections;
    private final List<Fault> faults = new ArrayList<>();

    private PageFaults(String path, List<String> lines, List<String> expectedSections) {
        this.path = path;
        this.lines = lines;
        this.expectedSections = expectedSections;
    }

    static List<Fault> of(RuleFolder folder) {
        PageFaults page = new PageFaults(
                folder.path(RuleFolder.PAGE),
                folder.page().lines().toList(),
                folder.isOfClaims() ? OF_CLAIMS : SECTIONS);
        page.title(folder.id());
        page.sentence();
        page.sections();
        return page.faults;
    }

    private void title(String id) {
        if (lines.isEmpty() || !lines.get(0).equals("# " + id)) {
            fault(1, "expected `# " + id + "` as the first line");
        }
    }

    /** The first paragraph: what the guardrail reports, in one sentence. */
    private void sentence() {
        int start = 2;
        int end = start;
        while (end < lines.size() && !lines.get(end).isBlank()) {
            end++;
        }
        String sentence = String.join(" ", lines.subList(Math.min(start, lines.size()), end));
        if (!sentence.matches("[A-Z].*\\.") || sentence.contains(". ")) {
            fault(start + 1, "expected one sentence that says what the guardrail reports, below an empty line");
        } else if (end + 1 < lines.size() && !lines.get(end + 1).equals(expectedSections.get(0))) {
            fault(end + 2, "expected `" + expectedSections.get(0) + "` below the first sentence");
        }
    }

    private void sections() {
        List<Integer> headings = new ArrayList<>();
        boolean fenced = false;
        for (int i = 0; i < lines.size(); i++) {
            fenced ^= lines.get(i).startsWith("```");
            if (!fenced && lines.get(i).startsWith("## ")) {
                headings.add(i);
            }
        }
        for (int i = 0; i < Math.max(headings.size(), expectedSections.size()); i++) {
            int at = i < headings.size() ? headings.get(i) : lines.size() - 1;
            String found = i < headings.size() ? lines.get(at) : "";
            String expected = i < expectedSections.size() ? expectedSections.get(i) : "";
            if (!found.equals(expected)) {
                fault(
                        at + 1,
                        expected.isEmpty()
                                ? "`" + found + "` is no section of a page"
                                : "expected the section `" + expected + "`"
                                        + (found.isEmpty() ? " at the end" : ", found `" + found + "`"));
                return;
            }
        }
    }

    private void fault(int line, String problem) {
        faults.add(Fault.mistake(Place.line(path, Math.max(1, line)), problem));
    }
}
