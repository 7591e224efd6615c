package dev.guardrail.proof;

import dev.guardrail.audit.Change;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.collect.guard.GuardReading;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.fact.AddedLine;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.GitRange;
import dev.guardrail.fact.Language;
import dev.guardrail.guard.Guard;
import dev.guardrail.table.Tables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the guards that a range adds or changes, in the source files that it touches. */
public final class GuardSearch {

    /** The endings of sources that have no guards. */
    private static final Set<String> WITHOUT = Set.of("css", "scss", "sass", "less", "html", "htm", "jte", "ipynb");

    private final Change change;
    private final Map<String, Set<Integer>> added;
    private final List<ChangedGuard> guards = new ArrayList<>();
    private final List<UnreadFile> unread = new ArrayList<>();
    private final List<ChangedRule> rules = new ArrayList<>();
    private final RuleFolders folders;
    private int searched;

    private GuardSearch(Change change) {
        this.change = change;
        this.folders = new RuleFolders(change.head());
        this.added = change.facts().stream()
                .filter(AddedLine.class::isInstance)
                .map(AddedLine.class::cast)
                .collect(Collectors.groupingBy(
                        AddedLine::path,
                        TreeMap::new,
                        Collectors.mapping(AddedLine::number, Collectors.toCollection(TreeSet::new))));
    }

    /**
     * Finds them, with the tests of the first ones.
     *
     * @param tables what is known of the world outside the repository
     * @param atMost how many guards at most
     * @param rule the only guardrail that is looked at, and nothing else; empty for all that the range changes
     * @throws dev.guardrail.UnusableInputException if the head has no such guardrail
     */
    public static Proof of(GitRange range, Change change, Tables tables, int atMost, Optional<String> rule) {
        GuardSearch search = new GuardSearch(change);
        rule.ifPresent(search.folders::check);
        change.facts().stream()
                .filter(ChangedFile.class::isInstance)
                .map(ChangedFile.class::cast)
                .sorted(Comparator.comparing(ChangedFile::path))
                .forEach(file -> search.file(file, rule));
        List<ChangedGuard> first = search.guards.subList(0, Math.min(atMost, search.guards.size()));
        return new Proof(
                range,
                search.searched,
                new GuardedTests(change.head(), first).found(),
                search.guards.size() - first.size(),
                search.rules,
                rule.isEmpty() ? DeletedGuards.of(change, atMost) : List.of(),
                rule.isEmpty() ? ChangedChecks.of(change, tables) : List.of(),
                search.unread,
                "",
                "");
    }

    private void file(ChangedFile file, Optional<String> rule) {
        if (RuleFolders.isRule(file.path())) {
            folders.changed(file)
                    .filter(changed -> rule.isEmpty() || rule.get().equals(changed.id()))
                    .ifPresent(rules::add);
        } else if (rule.isEmpty()) {
            source(file);
        }
    }

    private void source(ChangedFile file) {
        String path = file.path();
        Set<Integer> lines = added.getOrDefault(path, Set.of());
        boolean source = file.kind() == FileKind.SOURCE && !file.binary();
        if (!source || file.status() == FileStatus.DELETED || lines.isEmpty() || WITHOUT.contains(ending(path))) {
            return;
        }
        GuardReading reading = change.head()
                .find(path)
                .map(entry -> read(change.head(), entry))
                .orElseGet(() -> GuardReading.not("the head has no such file"));
        if (!reading.problem().isEmpty()) {
            unread.add(new UnreadFile(path, reading.problem()));
            return;
        }
        searched++;
        Optional<Language> language = Language.of(path);
        for (Guard guard : reading.guards()) {
            if (guard.isOn(lines)) {
                guards.add(new ChangedGuard(path, language.orElseThrow(), guard, List.of(), Outcome.NOT_RUN));
            }
        }
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static GuardReading read(Snapshot head, Entry entry) {
        try {
            return GuardReading.of(new SourceFile(entry.path(), head.read(entry, GuardReading.LIMIT)));
        } catch (UnreadableException e) {
            return GuardReading.not(e.getMessage());
        }
    }
}
