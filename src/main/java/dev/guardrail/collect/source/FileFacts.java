package dev.guardrail.collect.source;

import dev.guardrail.collect.FileKinds;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.source.SourceUnits.Read;
import dev.guardrail.collect.source.unit.ImportStatement;
import dev.guardrail.collect.source.unit.Use;
import dev.guardrail.fact.BoundedFile;
import dev.guardrail.fact.Call;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Import;
import dev.guardrail.fact.ImportScope;
import dev.guardrail.fact.Language;
import dev.guardrail.fact.LayeredFile;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The facts of one file. */
final class FileFacts {

    private final SideSources sources;
    private final Entry entry;
    private final Fences fences;
    private final Set<String> touched;
    private final Language language;

    FileFacts(SideSources sources, Entry entry, Fences fences, Set<String> touched) {
        this.sources = sources;
        this.entry = entry;
        this.fences = fences;
        this.touched = touched;
        this.language = Language.of(entry.path()).orElseThrow();
    }

    /**
     * The facts.
     *
     * @param fenced whether a boundary or a layer is about the file: its imports are then wanted, whatever the file is for. Of
     *     others, test data that is broken on purpose need not be readable.
     */
    List<Fact> facts(boolean fenced) {
        String path = entry.path();
        List<Fact> facts = new ArrayList<>();
        Read read = sources.read(entry);
        if (fenced || FileKinds.of(path) == FileKind.SOURCE) {
            read.gap().ifPresent(facts::add);
        }
        if (fenced && read.gap().isEmpty()) {
            fenced(facts);
        }
        for (ImportStatement statement : read.unit().imports()) {
            Resolved resolved = sources.resolve(path, statement);
            facts.add(new Import(
                    statement.place(),
                    language,
                    resolved.module(),
                    statement.names(),
                    statement.scope(),
                    resolved.targets()));
        }
        if (fences.forbidCalls(path)) {
            read.unit().uses().forEach(use -> facts.add(new Call(use.place(), language, name(use), use.called())));
        }
        return facts;
    }

    private void fenced(List<Fact> facts) {
        Place file = Place.file(entry.path());
        fences.boundaries().stream()
                .filter(boundary -> boundary.surrounds(entry.path()))
                .forEach(
                        boundary -> facts.add(new BoundedFile(file, boundary.place(), touched.contains(entry.path()))));
        fences.layers().stream()
                .filter(order -> !order.layerOf(entry.path()).isEmpty())
                .forEach(order -> facts.add(new LayeredFile(file, order.place(), order.layerOf(entry.path()))));
    }

    /** A name that was imported relatively begins with the dots of its import. */
    private String name(Use use) {
        int level = (int) use.name().chars().takeWhile(c -> c == '.').count();
        if (language != Language.PYTHON || level == 0) {
            return use.name();
        }
        ImportStatement aPackage = new ImportStatement(use.place(), level, "", List.of(), ImportScope.TOP_LEVEL);
        String name = sources.resolve(entry.path(), aPackage).module();
        return (name.isEmpty() ? "" : name + ".") + use.name().substring(level);
    }
}
