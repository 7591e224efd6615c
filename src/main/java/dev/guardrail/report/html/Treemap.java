package dev.guardrail.report.html;

import dev.guardrail.report.document.PageBlock.Area;
import dev.guardrail.report.document.PageBlock.DeltaMap;
import dev.guardrail.report.document.PageBlock.FileBox;
import dev.guardrail.report.figure.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The boxes of a map in their places.
 *
 * @param areas those of the components, the largest first
 */
public record Treemap(List<Placed> areas) {

    /** The size of the picture, in units of its own. */
    public static final int WIDTH = 960;

    public static final int HEIGHT = 440;

    /** The line with the name of a component. */
    private static final double TITLE = 20;

    private static final double GAP = 3;

    /** The radius of the mark for findings. */
    private static final double MARK = 9;

    /** How wide a letter is. */
    private static final double LETTER = 6.9;

    /** So many letters are left of a name that is cut. */
    private static final int SHORTEST = 5;

    /**
     * A component in its place.
     *
     * @param label its name, or as much of it as there is room for
     */
    public record Placed(Box box, String label, List<Tile> tiles) {}

    /**
     * A file in its place.
     *
     * @param label its name, or as much of it as there is room for
     * @param figures {@code +12 -3}, where there is room for it
     * @param green the width of the part that stands for added lines
     */
    public record Tile(Box box, FileBox file, String label, String figures, double green) {

        /** What it says to somebody who does not see it. */
        public String title() {
            String findings = file.findings() == 0 ? "" : ", " + Count.of(file.findings(), "finding");
            String name = file.path().isEmpty() ? file.name() : file.path();
            return name + ": " + change() + findings;
        }

        private String change() {
            return "+" + file.added() + " -" + file.deleted();
        }

        /** Whether there is room for the number of findings; a dot stands for it where there is none. */
        public boolean numbered() {
            return Math.min(box.width(), box.height()) >= 2 * MARK + 2;
        }

        /** The radius of the mark for findings. */
        public double radius() {
            return numbered() ? MARK : Math.max(1, Math.min(box.width(), box.height()) / 2 - 1);
        }

        /** The middle of the mark, from the left. */
        public double mark() {
            return numbered() ? box.width() - MARK - 3 : box.width() / 2;
        }

        /** The middle of the mark, from above. */
        public double markTop() {
            return numbered() ? MARK + 3 : box.height() / 2;
        }
    }

    static Treemap of(DeltaMap map) {
        List<Area> areas = map.areas().stream()
                .sorted(Comparator.comparingDouble((Area area) -> weight(area)).reversed())
                .toList();
        List<Box> boxes = new Box(0, 0, WIDTH, HEIGHT)
                .divided(areas.stream().map(Treemap::weight).toList());
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            placed.add(placed(areas.get(i), boxes.get(i).inset(GAP / 2)));
        }
        return new Treemap(placed);
    }

    /** A file of thousands of lines leaves room for the others. */
    private static double weight(FileBox file) {
        return Math.sqrt(file.lines() + 1.0);
    }

    private static double weight(Area area) {
        return area.files().stream().mapToDouble(Treemap::weight).sum();
    }

    private static Placed placed(Area area, Box box) {
        boolean titled = box.height() > 2 * TITLE && box.width() > 2 * TITLE;
        List<FileBox> files = area.files().stream()
                .sorted(Comparator.comparingDouble((FileBox file) -> weight(file))
                        .reversed())
                .toList();
        List<Box> boxes = box.inset(GAP, titled ? TITLE : GAP)
                .divided(files.stream().map(Treemap::weight).toList());
        List<Tile> tiles = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            tiles.add(tile(files.get(i), boxes.get(i).inset(GAP / 4)));
        }
        return new Placed(box, titled ? cut(area.name(), box.width() - 2 * GAP) : "", tiles);
    }

    private static Tile tile(FileBox file, Box box) {
        double room = box.width() - 8 - (file.findings() > 0 ? 24 : 0);
        String change = "+" + file.added() + " -" + file.deleted();
        boolean roomy = box.height() > 40 && change.length() * LETTER < box.width() - 8;
        return new Tile(
                box,
                file,
                box.height() > 18 ? cut(file.name(), room) : "",
                roomy ? change : "",
                file.lines() == 0 ? 0 : box.width() * file.added() / file.lines());
    }

    /** As much of a name as there is room for; nothing where that would be too little to know it by. */
    private static String cut(String name, double width) {
        int room = (int) (width / LETTER);
        int length = name.codePointCount(0, name.length());
        if (length <= room) {
            return name;
        }
        return room < SHORTEST ? "" : name.substring(0, name.offsetByCodePoints(0, room - 1)) + "…";
    }
}
