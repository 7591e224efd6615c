package dev.guardrail.proof;

import dev.guardrail.audit.Change;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.guard.GuardReading;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Language;
import dev.guardrail.fact.RemovedLine;
import dev.guardrail.guard.Guard;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The guards that a range deletes from code that stays. A guard that is only written otherwise, or that stands elsewhere in a
 * changed file, is not deleted, and one that goes with its function guards nothing any more.
 */
final class DeletedGuards {

    private final Change change;
    private final List<ChangedFile> sources;
    private final Set<String> kept = new HashSet<>();

    private DeletedGuards(Change change) {
        this.change = change;
        this.sources = change.facts().stream()
                .filter(ChangedFile.class::isInstance)
                .map(ChangedFile.class::cast)
                .filter(file -> file.kind() == FileKind.SOURCE && !file.binary())
                .sorted(Comparator.comparing(ChangedFile::path))
                .toList();
        sources.stream()
                .filter(file -> file.status() != FileStatus.DELETED)
                .flatMap(file -> guards(change.head(), file.path()).stream())
                .forEach(guard -> kept.add(guard.text() + "\n" + guard.outcome()));
    }

    /** Those of a change, with the tests of the base that would have to fail without each. */
    static List<ChangedGuard> of(Change change, int atMost) {
        DeletedGuards deleted = new DeletedGuards(change);
        List<ChangedGuard> guards = deleted.sources.stream()
                .filter(file -> file.status() != FileStatus.DELETED && file.status() != FileStatus.ADDED)
                .flatMap(file -> deleted.of(file).stream())
                .limit(atMost)
                .toList();
        return new GuardedTests(change.base(), guards).found();
    }

    private List<ChangedGuard> of(ChangedFile file) {
        Optional<Language> language = Language.of(file.oldPath());
        Set<Integer> lines = change.facts().stream()
                .filter(RemovedLine.class::isInstance)
                .map(RemovedLine.class::cast)
                .filter(line -> line.path().equals(file.oldPath()))
                .map(RemovedLine::number)
                .collect(Collectors.toSet());
        if (lines.isEmpty() || language.isEmpty()) {
            return List.of();
        }
        String now = text(change.head(), file.path());
        List<Guard> left = guards(change.head(), file.path());
        List<ChangedGuard> deleted = new ArrayList<>();
        for (Guard guard : guards(change.base(), file.oldPath())) {
            boolean stays = kept.contains(guard.text() + "\n" + guard.outcome())
                    || left.stream().anyMatch(other -> isRewritten(guard, other));
            if (guard.isOn(lines) && !stays && hasFunction(now, guard.scope())) {
                deleted.add(new ChangedGuard(file.oldPath(), language.get(), guard, List.of(), Outcome.NOT_RUN));
            }
        }
        return deleted;
    }

    private static boolean isRewritten(Guard was, Guard now) {
        return was.scope().equals(now.scope())
                && (was.text().equals(now.text()) || was.outcome().equals(now.outcome()));
    }

    private static boolean hasFunction(String text, String scope) {
        String name = scope.substring(scope.lastIndexOf('.') + 1);
        return name.isEmpty()
                || Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                        .matcher(text)
                        .find();
    }

    /** Of a file that cannot be read, no guard is known. */
    private static List<Guard> guards(Snapshot side, String path) {
        return side.find(path)
                .flatMap(entry -> content(side, entry))
                .map(content -> GuardReading.of(new SourceFile(path, content)).guards())
                .orElse(List.of());
    }

    private static String text(Snapshot side, String path) {
        return side.find(path)
                .flatMap(entry -> content(side, entry))
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElse("");
    }

    private static Optional<byte[]> content(Snapshot side, Entry entry) {
        try {
            return Optional.of(side.read(entry, GuardReading.LIMIT));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }
}
