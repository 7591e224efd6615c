package dev.guardrail.collect.claim.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag or a text of HTML.
 *
 * @param name the name of the tag in lower case, with a slash before that of an end tag; empty for a text
 * @param attributes what stands behind the name
 * @param from where it begins
 * @param to where it ends
 */
record HtmlToken(String name, String attributes, int from, int to) {

    private static final Pattern TAG = Pattern.compile("<(/?[A-Za-z][\\w:-]*)((?:[^<>\"']|\"[^\"]*+\"|'[^']*+')*+)>");

    /** What shows nothing to a reader, or nothing that an audit says. */
    private static final Set<String> HIDDEN = Set.of(
            "script",
            "style",
            "head",
            "template",
            "svg",
            "noscript",
            "button",
            "nav",
            "select",
            "iframe",
            "object",
            "textarea");

    /** The tags and texts of a document, in their order, without what is hidden, comments and declarations. */
    static List<HtmlToken> of(String text) {
        List<HtmlToken> tokens = new ArrayList<>();
        Matcher tag = TAG.matcher(text);
        Set<String> endless = new HashSet<>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('<', at);
            if (open < 0) {
                break;
            }
            int skipped = skipped(text, open);
            boolean isTag = skipped < 0 && tag.region(open, text.length()).lookingAt();
            if (skipped < 0 && !isTag) {
                // A sign for less than that nobody escaped.
                int next = text.indexOf('<', open + 1);
                int end = next < 0 ? text.length() : next;
                add(tokens, at, end);
                at = end;
                continue;
            }
            add(tokens, at, open);
            at = isTag ? behind(text, tag, tokens, endless) : skipped;
        }
        add(tokens, at, text.length());
        return tokens;
    }

    private static void add(List<HtmlToken> tokens, int from, int to) {
        if (from < to) {
            tokens.add(new HtmlToken("", "", from, to));
        }
    }

    /** Takes a tag; of what is hidden, all up to its end. */
    private static int behind(String text, Matcher tag, List<HtmlToken> tokens, Set<String> endless) {
        String name = tag.group(1).toLowerCase(Locale.ROOT);
        if (HIDDEN.contains(name) && !tag.group(2).endsWith("/")) {
            Matcher end =
                    Pattern.compile("(?i)</" + Pattern.quote(name) + "\\s*>").matcher(text);
            // What has no end here has none further on: nothing is searched twice.
            boolean ended = !endless.contains(name) && end.find(tag.end());
            if (!ended) {
                endless.add(name);
            }
            return ended ? end.end() : tag.end();
        }
        tokens.add(new HtmlToken(name, tag.group(2), tag.start(), tag.end()));
        return tag.end();
    }

    /** Where a comment or a declaration ends; -1 where none begins. */
    private static int skipped(String text, int open) {
        boolean comment = text.startsWith("<!--", open);
        if (!comment && !text.startsWith("<!", open) && !text.startsWith("<?", open)) {
            return -1;
        }
        String end = comment ? "-->" : ">";
        int close = text.indexOf(end, open + (comment ? 4 : 2));
        return close < 0 ? text.length() : close + end.length();
    }

    boolean isText() {
        return name.isEmpty();
    }

    /** The value of an attribute, as written. */
    Optional<String> attribute(String key) {
        Matcher matcher = Pattern.compile("(?i)(?:^|\\s)" + key + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))")
                .matcher(attributes);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int group = 1;
        while (matcher.group(group) == null) {
            group++;
        }
        return Optional.of(matcher.group(group));
    }

    /** Whether a browser shows nothing of the element. */
    boolean hides() {
        return !isText()
                && (has("hidden") && attribute("hidden").orElse("").isEmpty()
                        || attribute("style").orElse("").matches("(?is).*display\\s*:\\s*none.*"));
    }

    /** Whether it has an attribute, with or without a value. */
    boolean has(String key) {
        return Pattern.compile("(?i)(?:^|\\s)" + key + "(?:[\\s=/]|$)")
                .matcher(attributes)
                .find();
    }
}
