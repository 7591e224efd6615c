package dev.guardrail.repair;

import dev.guardrail.table.Row;
import dev.guardrail.table.Table;
import dev.guardrail.table.TableName;
import dev.guardrail.table.Tables;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What actions need of the token of their job.
 *
 * @param rows the table
 */
record TokenTable(Table rows) {

    static TokenTable of(Tables tables) {
        return new TokenTable(tables.get(TableName.TOKEN_NEEDS));
    }

    /** The scopes and levels that an action needs; nothing where that is not known. */
    Optional<SortedMap<String, String>> needs(String uses) {
        return rows.last(uses.strip().replaceFirst("@.*", "")).map(TokenTable::scopes);
    }

    /** Who says so: the table and its date, or the policy. */
    String origin() {
        return rows.origin();
    }

    private static SortedMap<String, String> scopes(Row row) {
        SortedMap<String, String> scopes = new TreeMap<>();
        Arrays.stream(row.cell("permissions").split(", *", -1))
                .filter(scope -> !scope.equals("-"))
                .map(scope -> scope.split(": *", -1))
                .forEach(scope -> scopes.put(scope[0], scope[1]));
        return scopes;
    }
}
