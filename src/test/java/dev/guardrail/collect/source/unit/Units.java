package dev.guardrail.collect.source.unit;

import dev.guardrail.collect.language.MalformedException;
import dev.guardrail.collect.language.SourceFile;
import dev.guardrail.fact.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads texts, and shows in a line each what was found in them. */
public final class Units {

    private Units() {}

    public static SourceUnit read(SourceReader reader, String text) throws MalformedException {
        return reader.read(new SourceFile("a/File", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** {@code line:column-endColumn module [names] scope} of each import. */
    public static List<String> placedImports(SourceReader reader, String text) throws MalformedException {
        return read(reader, text).imports().stream()
                .map(found -> place(found.place()) + " " + found.module() + " " + found.names() + " " + found.scope())
                .toList();
    }

    /** {@code module}, and its names if there are any, of each import. */
    public static List<String> imports(SourceReader reader, String text) throws MalformedException {
        return read(reader, text).imports().stream()
                .map(found -> found.module() + (found.names().isEmpty() ? "" : " " + found.names()))
                .toList();
    }

    /** The names of uses, with {@code ()} behind those that are called. */
    public static List<String> uses(SourceReader reader, String text) throws MalformedException {
        return read(reader, text).uses().stream()
                .map(use -> use.name() + (use.called() ? "()" : ""))
                .toList();
    }

    /** {@code line:column-endColumn} of each use. */
    public static List<String> usePlaces(SourceReader reader, String text) throws MalformedException {
        return read(reader, text).uses().stream().map(use -> place(use.place())).toList();
    }

    private static String place(Place place) {
        return place.line() + ":" + place.column() + "-" + place.endColumn();
    }
}
