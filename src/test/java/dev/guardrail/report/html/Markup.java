package dev.guardrail.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The elements of a page, as a browser that repairs nothing sees them.
 *
 * @param text the page
 */
public record Markup(String text) {

    private static final Pattern TAG = Pattern.compile(
            "<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s+[a-zA-Z0-9-]+(?:=\"[^\"]*\")?)*\\s*/?)>|<!DOCTYPE html>");
    private static final Pattern RAW = Pattern.compile("(?ms)^<(style|script)>.*?</\\1>");
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("\\shref=\"([^\"]*)\"");
    private static final Set<String> EMPTY = Set.of("meta", "link", "input", "br", "img");

    /** The page without its style and its program. */
    String elements() {
        return RAW.matcher(text).replaceAll("<$1></$1>");
    }

    /** Fails where an element does not end where it began, or where a character that begins one stands alone. */
    public void assertWellFormed() {
        Deque<String> open = new ArrayDeque<>();
        String rest = elements();
        Matcher tag = TAG.matcher(rest);
        StringBuilder between = new StringBuilder();
        int from = 0;
        while (tag.find()) {
            between.append(rest, from, tag.start());
            from = tag.end();
            if (tag.group(2) == null
                    || EMPTY.contains(tag.group(2))
                    || tag.group(3).endsWith("/")) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.push(tag.group(2));
            } else {
                assertThat(open.pop()).as("%s at %d", tag.group(), tag.start()).isEqualTo(tag.group(2));
            }
        }
        assertThat(open).isEmpty();
        assertThat(between.append(rest.substring(from)).toString()).doesNotContain("<", ">");
    }

    /** The ids, as often as they stand there. */
    public List<String> ids() {
        return all(ID);
    }

    /** The addresses that links lead to. */
    public List<String> links() {
        return all(LINK);
    }

    /** Fails where two elements have one id, or where a link within the page leads nowhere. */
    public void assertLinked() {
        assertThat(ids()).doesNotHaveDuplicates();
        Set<String> targets = new HashSet<>(ids());
        for (String link : links()) {
            if (link.startsWith("#")) {
                assertThat(targets).contains(link.substring(1).replaceFirst("\\?.*", ""));
            }
        }
    }

    private List<String> all(Pattern pattern) {
        List<String> all = new ArrayList<>();
        Matcher matcher = pattern.matcher(elements());
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }
}
