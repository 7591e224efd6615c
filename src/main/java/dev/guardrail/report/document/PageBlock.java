package dev.guardrail.report.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A block that a reader unfolds, filters or looks at as a picture: the HTML page has them, Markdown does not. */
public sealed interface PageBlock extends Block {

    /**
     * What a reader is to see first.
     *
     * @param badge the answer in a word
     * @param sentence why
     * @param about what it is about
     */
    record Banner(Badge badge, Line sentence, Line about) implements PageBlock {}

    /**
     * Something that can be linked to and unfolded.
     *
     * @param anchor its name in the document, unique
     * @param title its level among titles; 0 where it is none
     * @param badges what it is, in a word each
     * @param line what it says
     * @param aside where it is, or how much of it there is
     * @param open whether it is unfolded at first
     * @param labels its values by the key of a {@link Facet}, which filters compare
     * @param blocks what a reader sees who unfolds it
     */
    record Entry(
            String anchor,
            int title,
            List<Badge> badges,
            Line line,
            Line aside,
            boolean open,
            Map<String, String> labels,
            List<Block> blocks)
            implements PageBlock {

        public Entry {
            badges = List.copyOf(badges);
            labels = Map.copyOf(labels);
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Groups of entries, of which a reader can choose some.
     *
     * @param total how many entries the groups have together
     * @param noun what one of them is
     * @param groups entries with entries in them
     */
    record Filtered(int total, String noun, List<Facet> facets, List<Entry> groups) implements PageBlock {

        public Filtered {
            facets = List.copyOf(facets);
            groups = List.copyOf(groups);
        }
    }

    /**
     * Something that entries differ in.
     *
     * @param key its name in an address
     * @param choices its values, with how many entries have each
     */
    record Facet(String key, String label, SortedMap<String, Integer> choices) {

        public Facet {
            choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
        }
    }

    /** Reasons, and the reasons of these. */
    record Tree(List<Node> roots) implements PageBlock {

        public Tree {
            roots = List.copyOf(roots);
        }
    }

    /** A reason in a {@link Tree}. */
    record Node(Line line, List<Node> below) {

        public Node {
            below = List.copyOf(below);
        }

        /** A reason that has no further ones. */
        public Node(Line line) {
            this(line, List.of());
        }
    }

    /**
     * Lines of a file.
     *
     * @param title what they are
     * @param column the title of the column for {@link SourceLine#note}; empty where no line has one
     */
    record Source(Line title, String column, List<SourceLine> lines) implements PageBlock {

        public Source {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One line of a file.
     *
     * @param number counted from 1; 0 where lines are left out
     * @param marked the part that is meant; empty where the whole line is
     * @param note what is known of it, in a word; often nothing
     */
    record SourceLine(int number, String before, String marked, String after, String note, Tone tone) {}

    /** What changed, as a picture: a box for each file. */
    record DeltaMap(List<Area> areas) implements PageBlock {

        public DeltaMap {
            areas = List.copyOf(areas);
        }
    }

    /** The files of one component, those with the most changed lines first. */
    record Area(String name, List<FileBox> files) {

        public Area {
            files = List.copyOf(files);
        }
    }

    /**
     * A changed file, or several that are not drawn one by one.
     *
     * @param name what a reader sees in the box
     * @param path its path; empty of several files
     * @param findings how many findings it has at the head
     * @param tone that of the heaviest of these
     */
    record FileBox(String name, String path, int added, int deleted, int findings, Tone tone) {

        public int lines() {
            return added + deleted;
        }
    }

    /**
     * What something was over a history, as a picture.
     *
     * @param title what the picture shows, for somebody who does not see it
     * @param length how many commits the history has
     * @param stretches what it was from commit to commit, without gaps
     * @param turns the commits that changed it
     */
    record Chart(String title, int length, List<Stretch> stretches, List<Turn> turns) implements PageBlock {

        public Chart {
            stretches = List.copyOf(stretches);
            turns = List.copyOf(turns);
        }
    }

    /**
     * Commits between which nothing changed.
     *
     * @param from the first commit, counted from 0
     * @param to the one after the last
     * @param level how high it is, from 0 to 1
     * @param word what it is there
     */
    record Stretch(int from, int to, double level, String word, Tone tone) {}

    /** A commit that changed something, and how. */
    record Turn(int at, String change, Tone tone) {}

    /** A word that catches the eye. */
    record Badge(String word, Tone tone) {}

    /** How a word or a line looks; it always says by itself what it means. */
    enum Tone {
        GOOD,
        BAD,
        WARNING,
        UNKNOWN,
        PLAIN
    }
}
