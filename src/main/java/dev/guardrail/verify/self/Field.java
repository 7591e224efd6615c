package dev.guardrail.verify.self;

import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key with its value in the header of an audit.
 *
 * @param key in lower case
 * @param from where the value begins in the passage
 */
record Field(String key, String value, Passage passage, int from) {

    private static final Pattern BOLD =
            Pattern.compile("\\s*(?:[-*•]\\s+)?(?:\\*\\*|__)([^*:]{1,40}):?(?:\\*\\*|__):?\\s*(\\S.*)");

    private static final Pattern PLAIN = Pattern.compile("\\s*(?:[-*•]\\s+)?([A-Z][\\w /-]{1,30}):\\s+(\\S.*)");

    /** The fields before the second section, or of a table of two columns that names fields. */
    static List<Field> of(AuditDocument audit) {
        List<Field> fields = new ArrayList<>();
        int sections = 0;
        for (Passage passage : audit.passages()) {
            if (passage.kind() == Passage.Kind.HEADING) {
                String title = passage.text().toLowerCase(Locale.ROOT);
                sections += title.matches("#?\\s*#?.*\\b(?:header|metadata)\\b.*") || title.matches("#\\s.*") ? 0 : 1;
            }
            if (sections == 0) {
                read(passage, fields);
            }
        }
        return fields;
    }

    private static void read(Passage passage, List<Field> fields) {
        if (passage.kind() == Passage.Kind.ROW) {
            List<Passage.Cell> cells = passage.cells();
            if (cells.size() == 2) {
                fields.add(new Field(
                        key(cells.get(0).text()),
                        cells.get(1).text(),
                        passage,
                        cells.get(1).start()));
            }
            return;
        }
        if (passage.kind() == Passage.Kind.PARAGRAPH || passage.kind() == Passage.Kind.ITEM) {
            Matcher bold = BOLD.matcher(passage.text());
            Matcher matcher = bold.matches() ? bold : PLAIN.matcher(passage.text());
            if (matcher.matches()) {
                fields.add(new Field(key(matcher.group(1)), matcher.group(2), passage, matcher.start(2)));
            }
        }
    }

    private static String key(String text) {
        return Table.plain(text)
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace('-', ' ')
                .replaceAll("[:\\s]+$", "");
    }

    /** Where the value ends in the passage. */
    int to() {
        return from + value.length();
    }
}
