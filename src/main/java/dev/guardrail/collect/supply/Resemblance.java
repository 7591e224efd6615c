package dev.guardrail.collect.supply;

import dev.guardrail.table.Row;
import dev.guardrail.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the popular action of another owner from which a name differs by one slip of the keyboard. */
final class Resemblance {

    /** Shorter names are near to too many others. */
    private static final int SHORTEST = 8;

    private final Table popular;
    private final List<Row> rows;
    private final Map<String, Optional<Row>> known = new HashMap<>();

    Resemblance(Table popular) {
        this.popular = popular;
        this.rows = popular.all();
    }

    /** The popular action that a repository resembles; none for a popular one. */
    Optional<Row> of(String repository) {
        String name = repository.toLowerCase(Locale.ROOT);
        return known.computeIfAbsent(
                name,
                asked -> popular.about(asked).isEmpty() && asked.length() >= SHORTEST
                        ? rows.stream()
                                .filter(row -> resembles(asked, row.subject().toLowerCase(Locale.ROOT)))
                                .findFirst()
                        : Optional.empty());
    }

    private static boolean resembles(String name, String popular) {
        return !owner(name).equals(owner(popular)) && isOneSlip(name, popular);
    }

    private static String owner(String repository) {
        return repository.substring(0, Math.max(0, repository.indexOf('/')));
    }

    /** Whether one character is missing, added or another, or two neighbours are swapped. */
    private static boolean isOneSlip(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        if (one.equals(other) || longer - Math.min(one.length(), other.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        return rest(one, start + 1).equals(rest(other, start + 1))
                || rest(one, start + 1).equals(rest(other, start))
                || rest(one, start).equals(rest(other, start + 1))
                || isSwapped(one, other, start);
    }

    private static boolean isSwapped(String one, String other, int at) {
        return at + 1 < Math.min(one.length(), other.length())
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && rest(one, at + 2).equals(rest(other, at + 2));
    }

    private static String rest(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }
}
