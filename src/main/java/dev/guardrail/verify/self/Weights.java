package dev.guardrail.verify.self;

import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.collect.claim.Passage;
import dev.guardrail.fact.Place;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The weights of scores that an audit states.
 *
 * @param shares the weight of each score in percent, by its name in lower case
 * @param place where they are stated
 */
record Weights(Map<String, BigDecimal> shares, Place place) {

    private static final Pattern SHARE =
            Pattern.compile("([A-Za-z][A-Za-z/& ]{0,24}?):?\\s+\\**(\\d{1,2}(?:\\.\\d)?)\\s?%");
    private static final int LEAST = 3;

    /** The first weights that an audit states, in a sentence or in a table. */
    static Optional<Weights> of(AuditDocument audit) {
        for (Passage passage : audit.passages()) {
            String lower = passage.text().toLowerCase(Locale.ROOT);
            if (passage.kind() != Passage.Kind.ROW && lower.contains("weight")) {
                Optional<Weights> found = stated(passage, audit.path());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Table.of(audit).stream()
                .flatMap(table -> table(table, audit.path()).stream())
                .findFirst();
    }

    private static Optional<Weights> stated(Passage passage, String path) {
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        Matcher matcher = SHARE.matcher(passage.text());
        while (matcher.find()) {
            shares.putIfAbsent(matcher.group(1).strip().toLowerCase(Locale.ROOT), new BigDecimal(matcher.group(2)));
        }
        return weights(shares, passage.place(path, 0, passage.text().length()));
    }

    private static Optional<Weights> table(Table table, String path) {
        Optional<Integer> weight = table.column("weights?(?: \\(.*)?");
        if (weight.isEmpty()) {
            return Optional.empty();
        }
        Map<String, BigDecimal> shares = new LinkedHashMap<>();
        for (Passage row : table.rows()) {
            String name = Table.text(row, 0).toLowerCase(Locale.ROOT);
            String share = Table.text(row, weight.get());
            if (share.matches("\\d{1,2}(?:\\.\\d)?\\s?%") && !name.matches("total|overall.*")) {
                shares.putIfAbsent(name, new BigDecimal(share.replace("%", "").strip()));
            }
        }
        Passage first = table.rows().get(0);
        return weights(shares, first.place(path, 0, first.text().length()));
    }

    private static Optional<Weights> weights(Map<String, BigDecimal> shares, Place place) {
        return shares.size() >= LEAST ? Optional.of(new Weights(shares, place)) : Optional.empty();
    }

    /** The weighted mean of the scores that have a weight; empty where a weight has no score. */
    Optional<BigDecimal> mean(Map<String, BigDecimal> scores) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal all = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> share : shares.entrySet()) {
            List<BigDecimal> named = scores.entrySet().stream()
                    .filter(score -> names(score.getKey(), share.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (named.size() != 1) {
                return Optional.empty();
            }
            sum = sum.add(named.get(0).multiply(share.getValue()));
            all = all.add(share.getValue());
        }
        return Optional.of(sum.divide(all, MathContext.DECIMAL64));
    }

    private static boolean names(String one, String other) {
        return one.equals(other) || one.startsWith(other) || other.startsWith(one);
    }
}
