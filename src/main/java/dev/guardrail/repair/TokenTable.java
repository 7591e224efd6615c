package dev.guardrail.repair;

import dev.guardrail.table.TableFile;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What actions need of the token of their job: a table that is part of Guardrail. */
final class TokenTable {

    private static final Map<String, SortedMap<String, String>> ROWS = read();

    private TokenTable() {}

    /** The scopes and levels that an action needs; nothing where that is not known. */
    static Optional<SortedMap<String, String>> of(String uses) {
        return Optional.ofNullable(ROWS.get(uses.strip().replaceFirst("@.*", "").toLowerCase(Locale.ROOT)));
    }

    private static Map<String, SortedMap<String, String>> read() {
        Map<String, SortedMap<String, String>> rows = new TreeMap<>();
        TableFile.of(TokenTable.class, "token-needs.tsv")
                .lines()
                .forEach(cells -> rows.put(cells.get(0).toLowerCase(Locale.ROOT), scopes(cells.get(1))));
        return rows;
    }

    private static SortedMap<String, String> scopes(String cell) {
        SortedMap<String, String> scopes = new TreeMap<>();
        Arrays.stream(cell.split(", ", -1))
                .filter(scope -> !scope.equals("-"))
                .map(scope -> scope.split(": ", -1))
                .forEach(scope -> scopes.put(scope[0], scope[1]));
        return scopes;
    }
}
