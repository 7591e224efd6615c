package dev.guardrail.collect.claim;

import java.util.regex.Pattern;

/** Tells what an audit intends, proposes or asks from what it states. */
final class Intentions {

    /** Sections about what somebody is to do. */
    private static final Pattern SECTION = Pattern.compile(
            ".*(?:recommend|patch hint|proposal|proposed|action plan|action items|next step|next action|pr plan|todo"
                    + "|to do|follow-?up|roadmap|upcoming|patch set|suggested|remediation|one-week|sprint plan"
                    + "|\\bpatch(?:es)?\\b|\\bpr \\d|fix plan|improvements?\\b|acceptance criteria|future work|what to do).*");

    private static final Pattern SENTENCE = Pattern.compile("(?i).*\\b(?:should(?:n't)?|will|would|could|may|might|todo"
            + "|pending|planned|proposed?|propos(?:es|al)|recommend(?:s|ed|ation)?|consider|suggest(?:s|ed)?|need(?:s|ed)? to"
            + "|to be (?:added|written|done|created)|tbd|aims? to|intends? to|plan(?:s)? to|e\\.g\\.|for example|must be"
            + "|let's|please)\\b.*");

    /** A cell that says of its row that it does not hold, or that nobody knows. */
    private static final Pattern OPEN = Pattern.compile(
            "(?i)[*_`\\s❌🔴✗]*(?:fail(?:ed|s)?|not (?:met|judged|checked|verified)|violated)\\b.{0,80}");
    /** The first cell of a row about what somebody is to do. */
    private static final Pattern LABEL = Pattern.compile(
            "(?i)[*_`\\s]*(?:recommend\\w*|fix|proposed fix|proposal|suggest\\w*|action|next steps?|remediation|mitigation|patch|guardrail)[*_`:\\s]*");
    /** The header of a column about that. */
    private static final Pattern COLUMN = Pattern.compile(
            ".*\\b(?:exit criteri\\w+|recommend\\w*|proposed|proposal|suggest\\w*|next step\\w*|remediation|mitigation|fix|patch|action required|todo|future)\\b.*");

    /** A box that nobody has ticked. */
    private static final Pattern UNDONE = Pattern.compile("\\s*(?:[-*+]\\s+)?\\[ ?\\]\\s");

    private static final Pattern END = Pattern.compile("[.;!?](?=\\s|$)|\\s[—–]\\s|\\|");

    private Intentions() {}

    /** Whether all of a passage is about what somebody is to do. */
    static boolean are(Passage passage) {
        return SECTION.matcher(passage.context().path()).matches()
                || UNDONE.matcher(passage.text()).lookingAt();
    }

    /** Whether the sentence or the cell around a part of a passage says what is to be, not what is. */
    static boolean are(Passage passage, int from, int to) {
        boolean row = passage.kind() == Passage.Kind.ROW;
        return row
                        && passage.cells().stream()
                                .anyMatch(cell -> OPEN.matcher(cell.text()).matches())
                || row && LABEL.matcher(passage.cells().get(0).text()).matches()
                || row
                        && Around.cell(passage, from)
                                .filter(cell ->
                                        cell.start() >= passage.cells().get(0).end()
                                                && COLUMN.matcher(cell.header()).matches())
                                .isPresent()
                || SENTENCE.matcher(sentence(passage.text(), from, to)).matches();
    }

    /** The sentence around a part of a text. */
    static String sentence(String text, int from, int to) {
        int start = 0;
        int end = text.length();
        var ends = END.matcher(text);
        while (ends.find()) {
            if (ends.end() <= from) {
                start = ends.end();
            } else if (ends.start() >= to) {
                end = ends.start();
                break;
            }
        }
        return text.substring(start, end);
    }
}
