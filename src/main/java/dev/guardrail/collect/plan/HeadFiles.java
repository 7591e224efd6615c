package dev.guardrail.collect.plan;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Glob;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Searches the files of the head for the things that a plan names. */
final class HeadFiles {

    /** In bytes. No test, makefile or manifest that a person wrote is larger. */
    private static final int SIZE_LIMIT = 1 << 20;

    private static final String WILDCARDS = "*?";

    private final Snapshot head;
    private final List<Entry> entries;
    private final Set<String> names = new HashSet<>();
    private final Map<Entry, Optional<String>> texts = new LinkedHashMap<>();
    private final List<Gap> gaps = new ArrayList<>();

    HeadFiles(Snapshot head) {
        this.head = head;
        this.entries = head.files(path -> true);
        for (Entry entry : entries) {
            String path = entry.path();
            names.add(path);
            names.add(Paths.name(path));
            for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                names.add(path.substring(0, slash));
            }
        }
    }

    /** A gap for each file that could not be read although an answer depended on it. */
    List<Gap> gaps() {
        return gaps;
    }

    /** Whether a path or glob names a file, as {@link Glob#names} understands it. */
    boolean has(String pattern) {
        boolean plain = pattern.chars().noneMatch(c -> WILDCARDS.indexOf(c) >= 0);
        if (plain && !names.contains(pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern)) {
            return false;
        }
        Glob glob = new Glob(pattern);
        return entries.stream().anyMatch(entry -> glob.names(entry.path()));
    }

    /** Like {@link #has}, for a path that may be relative to some folder. */
    boolean hasSomewhere(String path) {
        return has(path) || has("**/" + path);
    }

    /**
     * Whether one of the wanted test files has all of these words. If none has them but some file cannot be read, the
     * answer is yes, and there is a gap.
     */
    boolean hasTest(Predicate<String> wanted, List<String> words) {
        return anyText(
                path -> FileKinds.of(path) == FileKind.TEST && wanted.test(path),
                (path, text) -> words.stream()
                        .allMatch(word -> hasWord(text, word) || fileName(path).equals(word)));
    }

    /** A question about the text of a file. */
    interface Question {
        boolean isTrue(String path, String text);
    }

    /** Whether the answer is yes for any of the wanted files. */
    boolean anyText(Predicate<String> wanted, Question question) {
        List<Gap> unread = new ArrayList<>();
        for (Entry entry : entries) {
            if (!wanted.test(entry.path())) {
                continue;
            }
            Optional<String> text = text(entry, unread);
            if (text.filter(found -> question.isTrue(entry.path(), found)).isPresent()) {
                return true;
            }
        }
        unread.stream().filter(gap -> !gaps.contains(gap)).forEach(gaps::add);
        return !unread.isEmpty();
    }

    /** The text of a file. Texts are kept only while a plan is read, and only for the files that the plan names. */
    private Optional<String> text(Entry entry, List<Gap> unread) {
        Optional<String> known = texts.get(entry);
        if (known != null && known.isPresent()) {
            return known;
        }
        Optional<String> text = Optional.empty();
        try {
            text = Optional.of(TextEncoding.text(head.read(entry, SIZE_LIMIT)));
        } catch (UnreadableException e) {
            unread.add(new Gap(Evidence.PLAN, Place.file(entry.path()), e.getMessage()));
        }
        texts.put(entry, text);
        return text;
    }

    private static String fileName(String path) {
        String name = Paths.name(path);
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static boolean hasWord(String text, String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean before = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
            boolean after = end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end));
            if (before && after) {
                return true;
            }
        }
        return false;
    }
}
