package dev.guardrail.rule;

import dev.guardrail.UnusableInputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** All guardrails of a run, in the order of their ids. */
public final class Catalogue {

    private final SortedMap<String, Guardrail> guardrails = new TreeMap<>();
    private final Set<String> own;
    private final Set<String> unreadable;

    /** A catalogue of built-in guardrails. */
    public Catalogue(Collection<Guardrail> guardrails) {
        this(guardrails, Set.of(), Set.of());
    }

    private Catalogue(Collection<Guardrail> guardrails, Set<String> own, Set<String> unreadable) {
        guardrails.forEach(guardrail -> this.guardrails.put(guardrail.id(), guardrail));
        this.own = Set.copyOf(own);
        this.unreadable = Set.copyOf(unreadable);
    }

    /** This with the guardrails of a project, whose ids are others. */
    public Catalogue with(Catalogue project) {
        Collection<Guardrail> all = new ArrayList<>(all());
        all.addAll(project.all());
        return new Catalogue(all, project.ids(), unreadable);
    }

    /** This with names that are known, although their guardrails cannot be read. */
    public Catalogue withUnreadable(Set<String> ids) {
        Set<String> names = new TreeSet<>(unreadable);
        names.addAll(ids);
        return new Catalogue(all(), own, names);
    }

    /** Whether a guardrail is one of the project, and does not come with Guardrail. */
    public boolean isOfProject(String id) {
        return own.contains(id);
    }

    /** All of them. */
    public Collection<Guardrail> all() {
        return Collections.unmodifiableCollection(guardrails.values());
    }

    /** Their ids, and the names that are known besides. */
    public Set<String> ids() {
        Set<String> ids = new TreeSet<>(guardrails.keySet());
        ids.addAll(unreadable);
        return ids;
    }

    /** The first segments of their ids. */
    public Set<String> packs() {
        Set<String> packs = new TreeSet<>();
        ids().forEach(id -> packs.add(id.substring(0, id.indexOf('/'))));
        return packs;
    }

    /** The guardrail of that id. */
    public Optional<Guardrail> find(String id) {
        return Optional.ofNullable(guardrails.get(id));
    }

    /**
     * The guardrail of that id.
     *
     * @throws UnusableInputException if there is none; its message has the nearest id
     */
    public Guardrail get(String id) {
        return find(id).orElseThrow(() ->
                new UnusableInputException("unknown guardrail `" + id + "`" + Names.suggestion(id, ids())));
    }
}
