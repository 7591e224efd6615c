package dev.guardrail.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The ledger of a repository. Each line names the lines that it comes after by their digests, so that a line which was
 * changed, removed or moved before them is found.
 *
 * @param lines the lines that are as they were written, in their order; a line that stands twice, as merges leave it, is
 *     here once
 * @param mistakes what is wrong, in the order of the lines
 * @param path where it is, as reports name it
 */
public record Ledger(List<EntryLine> lines, List<LedgerMistake> mistakes, String path) {

    /** Where a repository keeps it. */
    public static final String PATH = ".github/guardrail/ledger.jsonl";

    /** In bytes. */
    public static final int LIMIT = 32 << 20;

    /** That of a repository without one. */
    public static final Ledger EMPTY = new Ledger(List.of(), List.of());

    public Ledger {
        lines = List.copyOf(lines);
        mistakes = List.copyOf(mistakes);
    }

    /** A ledger in the repository's files. */
    public Ledger(List<EntryLine> lines, List<LedgerMistake> mistakes) {
        this(lines, mistakes, PATH);
    }

    /** The same elsewhere, such as on a ref. */
    public Ledger at(String where) {
        return new Ledger(lines.stream().map(line -> line.at(where)).toList(), mistakes, where);
    }

    /** Whether nothing is wrong with it. */
    public boolean isWhole() {
        return mistakes.isEmpty();
    }

    /** The digests of the lines that no other line comes after, in their order: what the next line comes after. */
    public NavigableSet<String> heads() {
        NavigableSet<String> heads = new TreeSet<>();
        for (EntryLine line : lines) {
            line.previous().forEach(heads::remove);
            heads.add(line.digest());
        }
        return heads;
    }

    /** The entries of a kind, in the order of their lines. */
    public <E extends Entry> Stream<E> entries(Class<E> kind) {
        return lines.stream().map(EntryLine::entry).filter(kind::isInstance).map(kind::cast);
    }

    /** The lines of this ledger that another one does not have: what it has rewritten, if it is a later one. */
    public List<EntryLine> without(Ledger other) {
        Set<String> kept = new HashSet<>(other.digests());
        return lines.stream().filter(line -> !kept.contains(line.digest())).toList();
    }

    private Collection<String> digests() {
        return lines.stream().map(EntryLine::digest).toList();
    }
}
