package dev.guardrail.collect.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what an audit says that it is about: in a table, in bold keys, in lines with a key, or in its JSON. */
final class HeaderReader {

    private static final Pattern RANGE = Pattern.compile(
            "(?i)[\\s|*_\"`#-]*(?:(?:(?:commit|audit(?:ed)?|diff|git|delta)[ _-]?)?range|delta|diff|compare|commits? (?:reviewed|audited|covered))\\b[*_\"`\\s]*[:|][*_\\s]*(.+)");

    /** A commit id, a tag, or a name between backticks. */
    private static final Pattern REVISION = Pattern.compile(
            "(?<![\\w.#/-])(?:[0-9a-f]{7,40}(?![\\w-])|v\\d+(?:\\.\\d+)+(?:-[\\w.]*\\w)?|(?<=(?:\\.|→|…|to) {0,2}`?)HEAD\\b(?! `?[0-9a-f]{7}))");

    /** Two names with a sign of a range between them. */
    private static final Pattern PAIR = Pattern.compile(
            "[`*\\s]*(?<base>[\\w./-]*\\w)[`*\\s]*(?:\\.{2,3}|…|→|->|–|—)[`*\\s]*(?<head>\\w[\\w./-]*\\w).*");

    private static final Pattern SIGN = Pattern.compile("(?:\\.{2,3}|…)(?!`?\\s*[,;)])|→|->|\\bto\\b|\\bthrough\\b");

    private static final Pattern BASE = Pattern.compile("\\s*\"base(?:_sha|_commit)?\"\\s*:\\s*\"([^\"]+)\".*");

    private static final Pattern HEAD = Pattern.compile("\\s*\"head(?:_sha|_commit)?\"\\s*:\\s*\"([^\"]+)\".*");

    private static final Pattern MILESTONE = Pattern.compile("\\b[Mm](\\d{1,3})\\b");

    private HeaderReader() {}

    static Header read(String path, List<Passage> passages) {
        List<String> range = first(passages, RANGE, 2)
                .or(() -> appendix(passages))
                .or(() -> first(passages, RANGE, 1))
                .orElse(List.of());
        return new Header(range, BranchPairs.of(passages), milestone(path, passages));
    }

    /** The ends that the JSON of an audit names, one below the other. */
    private static Optional<List<String>> appendix(List<Passage> passages) {
        List<String> ends = Stream.of(BASE, HEAD)
                .flatMap(key -> passages.stream()
                        .filter(passage -> passage.kind() == Passage.Kind.CODE)
                        .flatMap(passage -> rest(passage, key))
                        .filter(HeaderReader::isRevision)
                        .limit(1))
                .toList();
        return ends.size() == 2 ? Optional.of(ends) : Optional.empty();
    }

    private static Optional<List<String>> first(List<Passage> passages, Pattern key, int least) {
        return passages.stream()
                .flatMap(passage -> rest(passage, key))
                .map(HeaderReader::revisions)
                .filter(found -> found.size() >= least)
                .findFirst();
    }

    private static Stream<String> rest(Passage passage, Pattern key) {
        Matcher matcher = key.matcher(passage.text());
        return matcher.matches() ? Stream.of(matcher.group(1)) : Stream.empty();
    }

    /** The ends of the first range of a text, else the names of commits in it, each once, in their order. */
    static List<String> revisions(String text) {
        Matcher pair = PAIR.matcher(text);
        if (pair.matches() && isRevision(pair.group("base")) && isRevision(pair.group("head"))) {
            return List.of(pair.group("base"), pair.group("head"));
        }
        Matcher sign = SIGN.matcher(text);
        while (sign.find()) {
            List<String> before = named(text, 0, sign.start());
            List<String> behind = named(text, sign.end(), text.length());
            if (!before.isEmpty() && !behind.isEmpty()) {
                return Stream.concat(before.stream(), behind.stream())
                        .distinct()
                        .toList();
            }
        }
        return named(text, 0, text.length()).stream().limit(1).toList();
    }

    /** The names of commits in a part of a text, in their order. */
    private static List<String> named(String text, int from, int to) {
        List<String> found = new ArrayList<>();
        Matcher matcher = REVISION.matcher(text).region(from, to).useTransparentBounds(true);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static boolean isRevision(String name) {
        return name.equals("HEAD") || REVISION.matcher(name).matches();
    }

    private static Optional<String> milestone(String path, List<Passage> passages) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Matcher matcher = Pattern.compile("(?i)\\bM(\\d{1,3})(?=[_\\W]|$)").matcher(name.replace('_', ' '));
        if (matcher.find()) {
            return Optional.of("M" + matcher.group(1));
        }
        return passages.stream()
                .limit(12)
                .map(passage -> MILESTONE.matcher(passage.text()))
                .filter(Matcher::find)
                .map(found -> found.group().toUpperCase(Locale.ROOT))
                .findFirst();
    }
}
