package dev.guardrail.finding;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Other texts for what workflows say, which mean what they should have meant. */
final class PlainTexts {

    private static final Pattern CONTAINS = Pattern.compile("(?is)(contains\\s*\\(\\s*)'((?:[^']|'')*)'(\\s*,.*)");

    private PlainTexts() {}

    /** {@code contains(fromJSON('["a", "b"]'), x)} for {@code contains('a b', x)}. */
    static Optional<String> items(String call) {
        Matcher contains = CONTAINS.matcher(call);
        if (!contains.matches()
                || contains.group(2).isBlank()
                || contains.group(2).matches("(?s).*[\"\\\\].*")) {
            return Optional.empty();
        }
        String items = Arrays.stream(contains.group(2).strip().split("[\\s,;|]+", 0))
                .map(item -> '"' + item + '"')
                .collect(Collectors.joining(", "));
        return Optional.of(contains.group(1) + "fromJSON('[" + items + "]')" + contains.group(3));
    }

    /** {@code a/b/d@v1} for {@code a/b/./c/../d@v1}. */
    static String path(String uses) {
        int at = uses.indexOf('@');
        String path = at < 0 ? uses : uses.substring(0, at);
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..") && parts.size() > 2) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts) + (at < 0 ? "" : uses.substring(at));
    }
}
