package dev.guardrail.collect.source;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Importer;
import dev.guardrail.fact.ImporterSearch;
import dev.guardrail.fact.Language;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the files that import touched ones. Of the other files, those are parsed that have the name of a touched file
 * somewhere: few have.
 */
final class Importers {

    /** Files that are searched for names, and files that are then parsed; beyond that, a search takes longer than an audit. */
    private static final int SEARCHED = 20_000;

    private static final int PARSED = 4_000;

    private static final List<Set<Language>> FAMILIES = List.of(
            EnumSet.of(Language.PYTHON),
            EnumSet.of(Language.JAVA, Language.KOTLIN),
            EnumSet.of(Language.JAVASCRIPT, Language.TYPESCRIPT),
            EnumSet.of(Language.GO));

    private final SideSources head;
    private final Set<String> touched;

    /**
     * For one side.
     *
     * @param touched the paths of the touched files there
     */
    Importers(SideSources head, Collection<String> touched) {
        this.head = head;
        this.touched = new TreeSet<>(touched);
    }

    /** The importers by their paths, and how far they were looked for; for each family of languages that is touched. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (Set<Language> family : FAMILIES) {
            List<String> targets =
                    touched.stream().filter(path -> isIn(family, path)).toList();
            if (!targets.isEmpty()) {
                facts.addAll(facts(family, targets));
            }
        }
        return facts;
    }

    private List<Fact> facts(Set<Language> family, List<String> targets) {
        List<Entry> others = head.entries().values().stream()
                .filter(entry -> isIn(family, entry.path()) && !touched.contains(entry.path()))
                .filter(entry -> FileKinds.of(entry.path()) != FileKind.GENERATED)
                .toList();
        List<Entry> searched = others.subList(0, Math.min(SEARCHED, others.size()));
        FileNames names = FileNames.of(targets, head);
        SourceUnits.Found found = head.containing(searched, names::in, PARSED);
        List<Fact> facts = new ArrayList<>();
        found.entries().forEach(entry -> importer(entry).ifPresent(facts::add));
        facts.add(new ImporterSearch(
                List.copyOf(family),
                targets.size(),
                searched.size() - found.unread(),
                others.size() - searched.size() + found.unread()));
        return facts;
    }

    private Optional<Importer> importer(Entry entry) {
        Set<String> targets = new TreeSet<>();
        Place first = Place.file(entry.path());
        for (ImportStatement statement : head.read(entry).unit().imports()) {
            for (String target : head.resolve(entry.path(), statement).targets()) {
                if (touched.contains(target)) {
                    first = targets.isEmpty() ? statement.place() : first;
                    targets.add(target);
                }
            }
        }
        Language language = Language.of(entry.path()).orElseThrow();
        return targets.isEmpty()
                ? Optional.empty()
                : Optional.of(new Importer(first, language, FileKinds.of(entry.path()), List.copyOf(targets)));
    }

    private static boolean isIn(Set<Language> family, String path) {
        return Language.of(path).filter(family::contains).isPresent();
    }
}
