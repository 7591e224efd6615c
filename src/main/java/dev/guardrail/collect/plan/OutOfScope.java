package dev.guardrail.collect.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the excluded paths of an out-of-scope item: paths whose change the item mentions, and paths at its beginning.
 * "No {@code cli.py} splits" names a file but leaves it open to other changes.
 */
final class OutOfScope {

    /** In characters: text further away is not about the path. */
    private static final int NEARBY = 120;

    private static final Pattern CHANGING = Pattern.compile(
            "(?i)\\b(?:chang(?:e|es|ing)|modif(?:y|ying|ications?)|edit(?:s|ing)?|touch(?:es|ing)?|alter(?:ing|ations?)?"
                    + "|refactor(?:s|ing)?|rewrit(?:e|es|ing)|mov(?:e|ing)|renam(?:e|ing)|delet(?:e|ing)|remov(?:e|ing|al)"
                    + "|updat(?:e|es|ing)|diffs?|committing|additions?|reformatting|modified)"
                    + "(?: (?:to|of|in|under|inside|within|on|any|the|files?|code|existing|anything|everything|real"
                    + "|generated))* ?$");
    private static final Pattern CHANGED = Pattern.compile(
            "(?i)^ ?(?:edits?|chang(?:es?|ed)|modifi(?:cations?|ed)|diffs?|updates?|(?:is |are |remains? |stays? )?"
                    + "(?:untouched|unchanged|frozen|off[- ]limits))\\b.*");
    private static final Pattern LIST = Pattern.compile("(?i)\\s*(?:,|/|&|or|and|,\\s*(?:or|and))\\s*");
    private static final Pattern APART = Pattern.compile("(?s)\\s*|\\s*[—–:(.-].*");
    private static final Pattern CONDITION =
            Pattern.compile("(?i)\\b(?:unless|except|excluding|beyond|outside|other than|apart from|besides|only)\\b");

    private OutOfScope() {}

    static List<String> paths(Prose item, PathWords words) {
        String text = item.raw().replace('\n', ' ');
        List<PathWords.Mention> mentions = words.find(item);
        if (mentions.isEmpty() || CONDITION.matcher(text).find()) {
            return List.of();
        }
        List<String> out = new ArrayList<>();
        int start = 0;
        while (start < mentions.size()) {
            int end = start + 1;
            while (end < mentions.size() && listed(text, mentions.get(end - 1), mentions.get(end))) {
                end++;
            }
            List<PathWords.Mention> group = mentions.subList(start, end);
            if (isOut(text, group)) {
                group.forEach(mention -> out.add(mention.path()));
            }
            start = end;
        }
        return out.stream().distinct().toList();
    }

    private static boolean listed(String text, PathWords.Mention before, PathWords.Mention after) {
        return LIST.matcher(text.substring(before.end(), after.start())).matches();
    }

    private static boolean isOut(String text, List<PathWords.Mention> group) {
        int start = group.get(0).start();
        String before = text.substring(Math.max(0, start - NEARBY), start);
        String after = text.substring(group.get(group.size() - 1).end());
        boolean first = Marks.length(text) >= start && APART.matcher(after).matches();
        return first
                || CHANGING.matcher(before).find()
                || CHANGED.matcher(after.substring(0, Math.min(NEARBY, after.length())))
                        .matches();
    }
}
