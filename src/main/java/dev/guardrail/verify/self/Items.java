package dev.guardrail.verify.self;

import dev.guardrail.collect.claim.Passage;
import java.util.ArrayList;
import java.util.List;

/** The items of the list below a passage. */
final class Items {

    private Items() {}

    /** The items right below a passage that belong to it: deeper ones below an item, the next list below a paragraph. */
    static List<Passage> below(List<Passage> passages, int at) {
        Passage head = passages.get(at);
        List<Passage> items = new ArrayList<>();
        int level = head.kind() == Passage.Kind.ITEM ? column(head) : 0;
        int own = 0;
        int line = lastLine(head);
        for (Passage passage : passages.subList(at + 1, passages.size())) {
            boolean near = passage.line(0) - line <= 2;
            if (passage.kind() != Passage.Kind.ITEM || column(passage) <= level || !near) {
                break;
            }
            own = own == 0 ? column(passage) : own;
            if (column(passage) == own) {
                items.add(passage);
            }
            line = lastLine(passage);
        }
        return items;
    }

    private static int column(Passage passage) {
        return passage.lines().get(0).column();
    }

    private static int lastLine(Passage passage) {
        return passage.lines().get(passage.lines().size() - 1).line();
    }
}
