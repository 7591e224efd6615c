package dev.guardrail.collect.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Finds secrets in a text, in one pass. A table of three characters says where a marker may start, and patterns are
 * tried only there.
 */
final class SecretScanner {

    static final SecretScanner INSTANCE = new SecretScanner(SecretPatterns.ALL);

    /** In characters: no secret on one line is longer. */
    private static final int LONGEST = 1200;

    /** The size of the table: five bits of each of three characters, in which upper and lower case are equal. */
    private static final int KEYS = 1 << 15;

    private final short[] buckets = new short[KEYS];
    private final List<List<Marker>> markers = new ArrayList<>();

    SecretScanner(List<SecretPattern> patterns) {
        markers.add(List.of());
        for (SecretPattern pattern : patterns) {
            pattern.markers().forEach(marker -> add(new Marker(marker, pattern)));
        }
    }

    private void add(Marker marker) {
        int key = next(
                next(next(0, marker.text().charAt(0)), marker.text().charAt(1)),
                marker.text().charAt(2));
        if (buckets[key] == 0) {
            buckets[key] = (short) markers.size();
            markers.add(new ArrayList<>());
        }
        markers.get(buckets[key]).add(marker);
    }

    private static int next(int key, char c) {
        return (key << 5 | c & 31) & (KEYS - 1);
    }

    /** The secrets in a text, in their order. They do not overlap. */
    List<Found> find(String text) {
        List<Found> all = List.of();
        int key = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            key = next(key, text.charAt(i));
            if (buckets[key] != 0 && i - 2 >= from) {
                Found found = at(text, i - 2, from, markers.get(buckets[key]));
                if (found.end() > 0) {
                    all = all.isEmpty() ? new ArrayList<>() : all;
                    all.add(found);
                    from = found.end();
                }
            }
        }
        return all;
    }

    private static Found at(String text, int position, int from, List<Marker> candidates) {
        for (Marker marker : candidates) {
            int start = position - marker.pattern().before();
            if (start >= from
                    && text.regionMatches(
                            true, position, marker.text(), 0, marker.text().length())) {
                Found found = match(text, start, marker.pattern());
                if (found.end() > 0) {
                    return found;
                }
            }
        }
        return Found.NONE;
    }

    private static Found match(String text, int start, SecretPattern pattern) {
        if (!pattern.anywhere() && !isStart(text, start)) {
            return Found.NONE;
        }
        Matcher matcher = pattern.pattern().matcher(text).useTransparentBounds(true);
        if (!matcher.region(start, Math.min(text.length(), start + LONGEST)).lookingAt()
                || Placeholders.isOne(matcher.group(2))
                || !pattern.check().test(matcher.group(1) + matcher.group(2))) {
            return Found.NONE;
        }
        return new Found(matcher.start(1), matcher.start(2), matcher.end(2), pattern.kind());
    }

    /** Whether a word starts here. The last character of {@code \n} or {@code %3D} does not belong to a word. */
    private static boolean isStart(String text, int at) {
        return at == 0
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || at > 1 && text.charAt(at - 2) == '\\'
                || at > 2 && text.charAt(at - 3) == '%';
    }

    private record Marker(String text, SecretPattern pattern) {}

    /**
     * A secret in a text.
     *
     * @param start the offset of its start, with the prefix that shows its kind
     * @param secret the offset of the part to mask
     * @param end the offset of its end
     * @param kind its kind
     */
    record Found(int start, int secret, int end, String kind) {

        static final Found NONE = new Found(0, 0, 0, "");
    }
}
