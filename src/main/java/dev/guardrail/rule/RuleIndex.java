package dev.guardrail.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of rules without running them. The build makes it from the folders of the rules, so that no audit parses
 * a rule or its page.
 *
 * @param catalogue the guardrails
 * @param others the rules that are no guardrails, by name: those of the verdict
 * @param claims the rules that judge claims, by id
 */
public record RuleIndex(
        Catalogue catalogue, SortedMap<String, RuleSource> others, SortedMap<String, ClaimRule> claims) {

    /** The resource with the index of the built-in rules. */
    public static final String RESOURCE = "META-INF/guardrail/rules.index";

    /** No rule. */
    public static final RuleIndex EMPTY = new RuleIndex(new Catalogue(List.of()), new TreeMap<>(), new TreeMap<>());

    public RuleIndex {
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
        claims = Collections.unmodifiableSortedMap(new TreeMap<>(claims));
    }

    /** The built-in rules. */
    public static RuleIndex builtIn() {
        try (InputStream index = RuleIndex.class.getResourceAsStream("/" + RESOURCE)) {
            if (index == null) {
                throw new IllegalStateException("built without rules: " + RESOURCE + " is missing");
            }
            return of(index.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** The index that {@link #toBytes} wrote. */
    public static RuleIndex of(byte[] bytes) {
        return new IndexReader(bytes).index();
    }

    /** A form that reads fast, for the same version of Guardrail. */
    public byte[] toBytes() {
        return new IndexWriter().index(this);
    }

    /** This with the rules of a project. */
    public RuleIndex with(RuleIndex project) {
        SortedMap<String, ClaimRule> all = new TreeMap<>(claims);
        all.putAll(project.claims);
        return new RuleIndex(catalogue.with(project.catalogue), others, all);
    }

    /** The ids of the rules that have folders: guardrails, and rules that judge claims. */
    public SortedSet<String> ids() {
        SortedSet<String> ids = new TreeSet<>(catalogue.ids());
        ids.addAll(claims.keySet());
        return ids;
    }

    /** What the file of a rule says of it. */
    public RuleSource source(String rule) {
        return Optional.ofNullable(others.get(rule))
                .or(() -> Optional.ofNullable(claims.get(rule)).map(ClaimRule::source))
                .or(() -> catalogue.find(rule).map(Guardrail::source))
                .orElseThrow(() -> new IllegalArgumentException("no rule " + rule));
    }
}
