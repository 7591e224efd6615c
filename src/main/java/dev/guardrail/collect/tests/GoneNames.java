package dev.guardrail.collect.tests;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Language;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names that the range removed from the production code. Each name is looked up in all production code of the head. If
 * that is larger than the limit, no name counts as removed.
 */
final class GoneNames {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]{2,}");

    /** Lines that are comments from their start, and documentation of Python. */
    private static final Pattern COMMENT = Pattern.compile(
            "(?m)^\\s*(?:#|//|\\*|/\\*).*$|(?s)^\\s*[rRuU]?\"{3}.*?\"{3}|(?s)^\\s*[rRuU]?'{3}.*?'{3}",
            Pattern.MULTILINE);

    /** What a type or a function is declared by: a word before it, or a body behind its parameters. */
    private static final Pattern DECLARED = Pattern.compile(
            "\\b(?:def|class|func|function|fun|interface|type|enum|struct|record|object)\\b\\s*\\*?\\s*(?:\\([^()\\n]{0,100}\\)\\s*)?(?<named>[\\p{L}_$][\\p{L}\\p{N}_$]*)"
                    + "|(?<set>[\\p{L}_$][\\p{L}\\p{N}_$]*+)\\s*(?::[^=;(){}\\n]{0,80})?[:=]\\s*(?:async\\s*)?(?:function\\b|\\(|\\w+\\s*=>)"
                    + "|(?<called>[\\p{L}_$][\\p{L}\\p{N}_$]*+)\\s*(?:<[^<>()\\n]{0,80}>)?\\((?:[^;{}()]|\\([^;{}()]{0,80}\\)){0,300}+\\)[^;{}()]{0,100}+\\{");

    static final Pattern DEPRECATED = Pattern.compile("deprecat", Pattern.CASE_INSENSITIVE);

    /** So many texts are looked for. */
    private static final int TEXTS = 300;

    private static final int FILE_LIMIT = 4 << 20;
    private static final long LIMIT = 128L << 20;

    private final Snapshot base;
    private final Snapshot head;
    private final List<ChangedFile> changed;

    GoneNames(Collection<ChangedFile> changed, Snapshot base, Snapshot head) {
        this.base = base;
        this.head = head;
        this.changed =
                changed.stream().filter(file -> isProduction(file.oldPath())).toList();
    }

    private static boolean isProduction(String path) {
        return Language.of(path).isPresent()
                && (FileKinds.of(path) == FileKind.SOURCE || FileKinds.of(path) == FileKind.GENERATED);
    }

    /** Which of these names were removed. */
    Set<String> among(Set<String> names) {
        return gone(names, GoneNames::in);
    }

    /** Those of these names that were declared, and are no more, though they may be used: what is so called has moved out. */
    Set<String> undeclared(Set<String> names) {
        return gone(names, GoneNames::declared);
    }

    /** Those of these texts that are gone. */
    Set<String> texts(Set<String> texts) {
        Set<String> some = texts.stream().sorted().limit(TEXTS).collect(Collectors.toSet());
        return gone(
                some, (text, wanted) -> wanted.stream().filter(text::contains).collect(Collectors.toSet()));
    }

    /** Whether a file of the production code says less often than before that something is deprecated. */
    boolean deprecationsGone() {
        return changed.stream()
                .filter(file -> file.status() != FileStatus.ADDED && file.status() != FileStatus.COPIED)
                .anyMatch(file -> deprecations(head, file.path()) < deprecations(base, file.oldPath()));
    }

    private static long deprecations(Snapshot side, String path) {
        return side.find(path).stream()
                .mapToLong(
                        entry -> DEPRECATED.matcher(text(side, entry)).results().count())
                .sum();
    }

    private Set<String> gone(Set<String> wanted, BiFunction<String, Set<String>, Set<String>> finder) {
        if (wanted.isEmpty()) {
            return Set.of();
        }
        Set<String> had = new HashSet<>();
        for (ChangedFile file : changed) {
            if (file.status() != FileStatus.ADDED && file.status() != FileStatus.COPIED) {
                base.find(file.oldPath()).ifPresent(entry -> had.addAll(finder.apply(text(base, entry), wanted)));
            }
        }
        for (ChangedFile file : changed) {
            head.find(file.path()).ifPresent(entry -> had.removeAll(finder.apply(text(head, entry), had)));
        }
        long read = 0;
        for (Entry entry : had.isEmpty() ? List.<Entry>of() : head.files(GoneNames::isProduction)) {
            String text = text(head, entry);
            read += text.length();
            if (read > LIMIT) {
                return Set.of();
            }
            had.removeAll(finder.apply(text, had));
        }
        return had;
    }

    /**
     * The names that the range removed from a changed source file, by its subject. Names that the range adds elsewhere have
     * moved and do not count.
     *
     * @param subjects the letters of the names of files
     */
    Map<String, Set<String>> lost(Set<String> subjects) {
        Map<String, Set<String>> lost = new HashMap<>();
        Set<String> all = new HashSet<>();
        for (ChangedFile file : changed) {
            String subject = Subjects.letters(Subjects.stem(file.oldPath()));
            if (subjects.contains(subject) && file.status() == FileStatus.MODIFIED) {
                Set<String> names = all(base, file.oldPath());
                names.removeAll(all(head, file.path()));
                lost.computeIfAbsent(subject, none -> new HashSet<>()).addAll(names);
                all.addAll(names);
            }
        }
        if (!all.isEmpty()) {
            Set<String> came = came(all);
            lost.values().forEach(names -> names.removeAll(came));
        }
        return lost;
    }

    /** Those of these names that a changed source file has, and had not. */
    private Set<String> came(Set<String> wanted) {
        Set<String> came = new HashSet<>();
        for (ChangedFile file : changed) {
            Set<String> names =
                    head.find(file.path()).map(entry -> in(head, entry, wanted)).orElseGet(HashSet::new);
            base.find(file.oldPath()).ifPresent(entry -> names.removeAll(in(base, entry, wanted)));
            came.addAll(names);
        }
        return came;
    }

    private static Set<String> all(Snapshot side, String path) {
        return side.find(path).map(entry -> in(text(side, entry), name -> true)).orElseGet(HashSet::new);
    }

    private static Set<String> in(Snapshot side, Entry entry, Set<String> wanted) {
        return in(text(side, entry), wanted);
    }

    private static Set<String> in(String text, Set<String> wanted) {
        return in(text, wanted::contains);
    }

    private static Set<String> declared(String text, Set<String> wanted) {
        Set<String> found = new HashSet<>();
        Matcher declared = DECLARED.matcher(text);
        while (declared.find()) {
            for (String kind : List.of("named", "set", "called")) {
                String name = declared.group(kind);
                if (name != null && wanted.contains(name)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    private static Set<String> in(String text, Predicate<String> wanted) {
        Set<String> found = new HashSet<>();
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            if (wanted.test(names.group())) {
                found.add(names.group());
            }
        }
        return found;
    }

    private static String text(Snapshot side, Entry entry) {
        try {
            String text = new String(side.read(entry, FILE_LIMIT), StandardCharsets.UTF_8);
            return COMMENT.matcher(text).replaceAll("");
        } catch (UnreadableException e) {
            return "";
        }
    }
}
