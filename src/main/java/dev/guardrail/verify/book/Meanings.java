package dev.guardrail.verify.book;

import dev.guardrail.verify.self.BookRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the ids of audits stand for, as the audits are read one after the other. */
final class Meanings {

    private final Map<String, List<Meaning>> byId = new LinkedHashMap<>();

    /** The id of the item that a row is about: one id never stands for two. */
    String idOf(BookRow row, Milestone milestone) {
        List<Meaning> known = byId.computeIfAbsent(row.id(), first -> new ArrayList<>());
        int at = known.size() - 1;
        if (at >= 0 && known.get(at).fits(row)) {
            known.set(at, known.get(at).with(row));
            return known.get(at).id();
        }
        String id = known.isEmpty() ? row.id() : row.id() + "@" + milestone.name();
        known.add(Meaning.of(id, row, milestone));
        return id;
    }

    /** The id that an audit means that names an id without saying more. */
    String current(String id) {
        List<Meaning> known = byId.getOrDefault(id, List.of());
        return known.isEmpty() ? id : known.get(known.size() - 1).id();
    }
}
