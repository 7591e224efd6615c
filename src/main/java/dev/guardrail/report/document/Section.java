package dev.guardrail.report.document;

import java.util.List;

/**
 * One section of a document.
 *
 * @param number its number; 0 of an appendix, which has none
 * @param title what it is about
 * @param blocks what it says
 */
public record Section(int number, String title, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }

    /** {@code 3. Delta Map & Blast Radius}. */
    public String heading() {
        return number == 0 ? title : number + ". " + title;
    }
}
