package dev.guardrail.repair;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
        String name = "token-needs.tsv";
        try (InputStream in = Objects.requireNonNull(TokenTable.class.getResourceAsStream(name), name)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("action\t"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> rows.put(cells[0].toLowerCase(Locale.ROOT), scopes(cells[1])));
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
