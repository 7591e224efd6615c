package dev.guardrail.collect.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the two branches that an audit, or the description of a pull request, says that it merges or compares. */
final class BranchPairs {

    private static final String NAME =
            "[`'\"*]{0,3}(?:origin/)?(?<%s>[A-Za-z](?:[\\w.-]*\\w)?(?:/[\\w.-]*\\w)*)[`'\"*]{0,3}";

    private static final String TRUNK =
            "[`'\"*]{0,3}(?:origin/)?(?<base>main|master|trunk|develop|dev|release/[\\w.-]*\\w)[`'\"*]{0,3}(?![\\w/])";

    private static final List<Pattern> PAIRS = List.of(
            pattern(
                    "\\bbase(?: branch)?[*`]*[:=]\\s*%s.{0,20}?\\b(?:compare|head)(?: branch)?[*`]*[:=]\\s*%s",
                    "base", "head"),
            pattern(
                    "\\b(?:compare|head)(?: branch)?[*`]*[:=]\\s*%s.{0,20}?\\bbase(?: branch)?[*`]*[:=]\\s*%s",
                    "head", "base"),
            pattern("\\bmerg(?:e|es|ed|ing)\\b (?:\\d+ commits? )?into\\s+%s\\s+from\\s+%s", "base", "head"),
            pattern(
                    "\\bmerg(?:e|es|ed|ing)\\b (?:the )?(?:branch )?%s (?:branch )?(?:in)?to (?:the )?(?:branch )?%s",
                    "head", "base"),
            pattern(
                    "\\b(?:branch(?:es)?|merge|pr|pull request|range|compare|diff|source)\\b[^:|]{0,20}[:|][*_\\s]*%s\\s*(?:→|->|⇒)\\s*%s",
                    "head", "base"),
            Pattern.compile("(?:^|[\\s|:(])" + NAME.formatted("head") + "\\s*(?:→|->|⇒)\\s*" + TRUNK),
            Pattern.compile("(?:^|[\\s|:(])" + TRUNK + "\\s*(?:←|<-|⇐)\\s*" + NAME.formatted("head")),
            pattern("\\b(?:range|diff|compare|delta)\\b[^:|]{0,20}[:|][*_\\s]*%s\\s*\\.{2,3}\\s*%s", "base", "head"));

    /** In passages from the start: further behind, an audit speaks of other merges. */
    private static final int REACH = 40;

    private BranchPairs() {}

    private static Pattern pattern(String template, String first, String second) {
        return Pattern.compile("(?i)" + template.formatted(NAME.formatted(first), NAME.formatted(second)));
    }

    /** The pairs, those that an audit names first before others; most are no branches of the repository. */
    static List<Header.Branches> of(List<Passage> passages) {
        List<Header.Branches> found = new ArrayList<>();
        List<Passage> start = passages.stream()
                .filter(passage -> passage.kind() != Passage.Kind.CODE)
                .limit(REACH)
                .toList();
        for (Passage passage : start) {
            for (Pattern pair : PAIRS) {
                Matcher matcher = pair.matcher(passage.text());
                if (matcher.find()) {
                    found.add(new Header.Branches(matcher.group("base"), matcher.group("head")));
                }
            }
        }
        return found;
    }
}
