package dev.guardrail.yaml;

import dev.guardrail.fact.Place;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads YAML to nodes with places. Texts are taken as written: {@code on} is a key, {@code 1.10} is {@code 1.10}. */
public final class YamlReader {

    /** Deeper than any real workflow, and far from an overflow of the stack. */
    static final int DEPTH_LIMIT = 100;

    /** GitHub's own limit for a workflow is half of it. */
    private static final int ALIAS_LIMIT = 1_000;

    private YamlReader() {}

    /**
     * Reads one document.
     *
     * @param path the file's path, for the places
     * @param bytes the file's content, UTF-8 with or without a byte order mark
     * @throws YamlException if it is not UTF-8, not YAML, more than one document, too deep, or refers to itself
     */
    public static Optional<YamlDocument> read(String path, byte[] bytes) throws YamlException {
        return read(path, bytes, true);
    }

    /** Reads one document like {@link #read}, but treats {@code <<} as an ordinary key and merges nothing. */
    public static Optional<YamlDocument> readWithoutMerging(String path, byte[] bytes) throws YamlException {
        return read(path, bytes, false);
    }

    /**
     * Reads all documents of a file, in their order; an empty one is left out.
     *
     * @param limit in characters: the size of the largest file
     * @throws YamlException as {@link #read} does, but for more than one document
     */
    public static List<YamlDocument> readAll(String path, byte[] bytes, int limit) throws YamlException {
        return readAll(path, bytes, limit, false);
    }

    /** Reads all documents like {@link #readAll}, but the last value of a key counts, as for programs in Ruby. */
    public static List<YamlDocument> readAllLast(String path, byte[] bytes, int limit) throws YamlException {
        return readAll(path, bytes, limit, true);
    }

    private static List<YamlDocument> readAll(String path, byte[] bytes, int limit, boolean last) throws YamlException {
        String text = Texts.decode(path, bytes);
        LoaderOptions options = options();
        options.setCodePointLimit(limit);
        // Pipelines and charts have many; how large they make a document is limited apart from that.
        options.setMaxAliasesForCollections(10 * ALIAS_LIMIT);
        return read(path, text, lines -> {
            List<YamlDocument> documents = new ArrayList<>();
            for (Node root : new Yaml(options).composeAll(new StringReader(text))) {
                documents.add(document(path, root, lines, true, last));
            }
            return documents;
        });
    }

    private static Optional<YamlDocument> read(String path, byte[] bytes, boolean merges) throws YamlException {
        String text = Texts.decode(path, bytes);
        return read(path, text, lines -> {
            Node root = new Yaml(options()).compose(new StringReader(text));
            return root == null ? Optional.empty() : Optional.of(document(path, root, lines, merges, false));
        });
    }

    private static YamlDocument document(String path, Node root, List<String> lines, boolean merges, boolean last)
            throws YamlException {
        NodeConverter converter = new NodeConverter(path, lines, merges, last);
        YamlNode converted = converter.convert(root);
        return new YamlDocument(converted, converter.duplicates(), converter.tags(), converter.unusedAnchors(), lines);
    }

    /** Composes documents of the lines of a text. */
    @FunctionalInterface
    private interface Composer<T> {

        T compose(List<String> lines) throws YamlException;
    }

    private static <T> T read(String path, String text, Composer<T> composer) throws YamlException {
        List<String> lines = text.lines().toList();
        try {
            return composer.compose(lines);
        } catch (MarkedYAMLException e) {
            throw new YamlException(place(path, mark(e, lines.size())), reason(e));
        } catch (ReaderException e) {
            String character = String.format(Locale.ROOT, "U+%04X", e.getCodePoint());
            throw new YamlException(
                    Place.line(path, lineOf(text, e.getCodePoint())), "the character " + character + " is not allowed");
        } catch (YAMLException e) {
            throw new YamlException(Place.file(path), Texts.oneLine(String.valueOf(e.getMessage())));
        }
    }

    /** The line of a character; the exception has only a position in the reader's buffer. */
    private static int lineOf(String text, int character) {
        return 1
                + (int) text.substring(0, Math.max(0, text.indexOf(character)))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEPTH_LIMIT);
        options.setMaxAliasesForCollections(ALIAS_LIMIT);
        options.setAllowRecursiveKeys(false);
        return options;
    }

    /** Where the parser stopped. If it stopped at the end of the text: where the construct starts that has no end. */
    private static @Nullable Mark mark(MarkedYAMLException e, int lines) {
        Mark problem = e.getProblemMark();
        boolean pastTheEnd = problem != null && problem.getLine() >= lines;
        return pastTheEnd && e.getContextMark() != null ? e.getContextMark() : problem;
    }

    private static Place place(String path, @Nullable Mark mark) {
        return mark == null
                ? Place.file(path)
                : new Place(path, mark.getLine() + 1, mark.getColumn() + 1, mark.getLine() + 1, mark.getColumn() + 2);
    }

    private static String reason(MarkedYAMLException e) {
        String context = e.getContext() == null ? "" : e.getContext() + ": ";
        return Texts.oneLine(context + e.getProblem());
    }
}
