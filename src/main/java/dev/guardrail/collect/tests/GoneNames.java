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

    /**
     * What is gone.
     *
     * @param everywhere names that no source file has any more
     * @param undeclared names that were declared, and are no more, though they may be used: what is so called has moved out
     * @param texts texts that no source file has any more
     */
    record Gone(Set<String> everywhere, Set<String> undeclared, Set<String> texts) {}

    /** Some names or texts, how they are found in a text, and those that are not found again yet. */
    private static final class Wanted {

        private final Set<String> wanted;
        private final BiFunction<String, Set<String>, Set<String>> finder;
        private final Set<String> gone = new HashSet<>();

        Wanted(Set<String> wanted, BiFunction<String, Set<String>, Set<String>> finder) {
            this.wanted = wanted;
            this.finder = finder;
        }

        void had(String text) {
            gone.addAll(finder.apply(text, wanted));
        }

        void has(String text) {
            if (!gone.isEmpty()) {
                gone.removeAll(finder.apply(text, gone));
            }
        }
    }

    /** Which of these names were removed. */
    Set<String> among(Set<String> names) {
        Wanted wanted = new Wanted(names, GoneNames::in);
        look(List.of(wanted));
        return wanted.gone;
    }

    /** Which of these names and of these texts are gone. */
    Gone gone(Set<String> names, Set<String> texts) {
        Set<String> some = texts.stream().sorted().limit(TEXTS).collect(Collectors.toSet());
        Wanted everywhere = new Wanted(names, GoneNames::in);
        Wanted undeclared = new Wanted(names, GoneNames::declared);
        Wanted inText = new Wanted(
                some, (text, wanted) -> wanted.stream().filter(text::contains).collect(Collectors.toSet()));
        look(List.of(everywhere, undeclared, inText));
        return new Gone(everywhere.gone, undeclared.gone, inText.gone);
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

    /** Looks for all of them at once: to read all production code takes longer than to look for a few names in it. */
    private void look(List<Wanted> all) {
        List<Wanted> some = all.stream().filter(one -> !one.wanted.isEmpty()).toList();
        if (some.isEmpty()) {
            return;
        }
        for (ChangedFile file : changed) {
            if (file.status() != FileStatus.ADDED && file.status() != FileStatus.COPIED) {
                base.find(file.oldPath())
                        .map(entry -> text(base, entry))
                        .ifPresent(text -> some.forEach(one -> one.had(text)));
            }
        }
        for (ChangedFile file : changed) {
            head.find(file.path()).ifPresent(entry -> has(some, text(head, entry)));
        }
        long read = 0;
        for (Entry entry : isFound(some) ? List.<Entry>of() : head.files(GoneNames::isProduction)) {
            String text = text(head, entry);
            read += text.length();
            if (read > LIMIT) {
                some.forEach(one -> one.gone.clear());
            }
            if (isFound(some)) {
                return;
            }
            has(some, text);
        }
    }

    private static void has(List<Wanted> wanted, String text) {
        wanted.forEach(one -> one.has(text));
    }

    private static boolean isFound(List<Wanted> wanted) {
        return wanted.stream().allMatch(one -> one.gone.isEmpty());
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
        if (!isAnyIn(text, wanted)) {
            return Set.of();
        }
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

    /** Whether a text has any of some names as a word, or a short one anywhere: much faster than to find declarations. */
    private static boolean isAnyIn(String text, Set<String> wanted) {
        return wanted.stream().anyMatch(name -> name.length() < 3 && text.contains(name))
                || NAME.matcher(text).results().anyMatch(word -> wanted.contains(word.group()));
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
