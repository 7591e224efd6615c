package dev.guardrail.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A rectangle of a picture. */
public record Box(double x, double y, double width, double height) {

    /** A length as pictures write it, the same on any machine. */
    public static String px(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }

    /** The same without a margin on each side. */
    Box inset(double margin) {
        return inset(margin, margin);
    }

    /** The same without a margin, and with another one at its top; half of a small one is left. */
    Box inset(double margin, double top) {
        double side = Math.min(margin, width / 4);
        double above = Math.min(top, height / 4);
        double below = Math.min(margin, height / 4);
        return new Box(x + side, y + above, width - 2 * side, height - above - below);
    }

    /**
     * Divides it into boxes whose areas are as the weights and that are as square as they can be made ("Squarified
     * Treemaps", Bruls, Huizing and van Wijk).
     *
     * @param weights each above zero, the largest first
     */
    List<Box> divided(List<Double> weights) {
        double scale = width
                * height
                / weights.stream().mapToDouble(Double::doubleValue).sum();
        List<Box> boxes = new ArrayList<>();
        Box rest = this;
        for (int from = 0; from < weights.size(); ) {
            int to = from + 1;
            double side = Math.min(rest.width, rest.height);
            while (to < weights.size()
                    && worst(weights.subList(from, to + 1), side, scale)
                            <= worst(weights.subList(from, to), side, scale)) {
                to++;
            }
            rest = rest.row(weights.subList(from, to), scale, boxes);
            from = to;
        }
        return boxes;
    }

    /** How far the flattest box of a row is from a square. */
    private static double worst(List<Double> row, double side, double scale) {
        double area = scale * row.stream().mapToDouble(Double::doubleValue).sum();
        double largest = scale * row.get(0);
        double smallest = scale * row.get(row.size() - 1);
        return Math.max(side * side * largest / (area * area), area * area / (side * side * smallest));
    }

    /** Lays a row along the shorter side; what it leaves free. */
    private Box row(List<Double> row, double scale, List<Box> boxes) {
        double area = scale * row.stream().mapToDouble(Double::doubleValue).sum();
        boolean wide = width >= height;
        double thickness = Math.min(area / (wide ? height : width), wide ? width : height);
        double at = wide ? y : x;
        for (double weight : row) {
            double length = thickness == 0 ? 0 : scale * weight / thickness;
            boxes.add(wide ? new Box(x, at, thickness, length) : new Box(at, y, length, thickness));
            at += length;
        }
        return wide
                ? new Box(x + thickness, y, width - thickness, height)
                : new Box(x, y + thickness, width, height - thickness);
    }
}
