package dev.guardrail.verify.self;

import dev.guardrail.collect.claim.Appendix;
import dev.guardrail.collect.claim.AuditDocument;
import dev.guardrail.fact.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An audit among the documents of its repository. */
public final class Series {

    private static final Pattern MILESTONE = Pattern.compile("(?i)(?<![a-z0-9])m(\\d{1,3})(?![0-9])");

    /** More documents than this are not read for one question. */
    private static final int LIMIT = 500;

    private final AuditDocument audit;
    private final Library library;
    private final List<Table> tables;
    private final Appendix appendix;
    private final Map<String, Optional<AuditDocument>> read = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();

    /** Sees an audit among documents. */
    public Series(AuditDocument audit, Library library) {
        this.audit = audit;
        this.library = library;
        this.tables = Table.of(audit);
        this.appendix = Appendix.of(audit);
    }

    AuditDocument audit() {
        return audit;
    }

    /** The tables of the audit. */
    List<Table> tables() {
        return tables;
    }

    /** The JSON of the audit. */
    Appendix appendix() {
        return appendix;
    }

    /** The number of the milestone; -1 where it is not known. */
    int number() {
        return audit.milestone()
                .map(name -> Integer.parseInt(name.substring(1)))
                .orElse(-1);
    }

    /** The audits of earlier milestones, the latest first. */
    List<AuditDocument> earlier() {
        return paths(false, path -> isAudit(path) && number(path) >= 0 && number(path) < number())
                .sorted(Comparator.comparing((String path) -> -number(path)).thenComparing(Comparator.naturalOrder()))
                .flatMap(path -> document(path, false))
                .toList();
    }

    /** The paths of the audits of later milestones, as the newest commit has them, the first one first. */
    List<String> later() {
        return paths(true, path -> isAudit(path) && number() >= 0 && number(path) > number())
                .sorted(Comparator.comparing((String path) -> number(path)).thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** An audit of a later milestone. */
    Optional<AuditDocument> newest(String path) {
        return document(path, true).findFirst();
    }

    /** The audits of a milestone. */
    List<AuditDocument> audits(int milestone) {
        return paths(false, path -> isAudit(path) && number(path) == milestone)
                .flatMap(path -> document(path, false))
                .toList();
    }

    /** The first line that is wanted of what introduces the repository: the documents of its root. */
    Optional<Place> introduction(Predicate<String> line) {
        return paths(false, path -> path.indexOf('/') < 0 && number(path) < 0)
                .flatMap(path -> find(path, false, line))
                .findFirst();
    }

    /** The first line that is wanted of the documents whose milestone is wanted; -1 stands for no milestone. */
    Optional<Place> find(boolean newest, Predicate<Integer> milestone, Predicate<String> line) {
        return paths(newest, path -> milestone.test(number(path)))
                .flatMap(path -> find(path, newest, line))
                .findFirst();
    }

    private Stream<Place> find(String path, boolean newest, Predicate<String> wanted) {
        List<String> all = lines.computeIfAbsent(newest + path, key -> library.lines(path, newest));
        for (int i = 0; i < all.size(); i++) {
            if (wanted.test(all.get(i))) {
                return Stream.of(Place.line(path, i + 1));
            }
        }
        return Stream.empty();
    }

    private Stream<String> paths(boolean newest, Predicate<String> wanted) {
        return library.paths(newest).stream()
                .filter(path -> !path.equals(audit.path()))
                .filter(wanted)
                .limit(LIMIT);
    }

    private Stream<AuditDocument> document(String path, boolean newest) {
        return read.computeIfAbsent(newest + path, key -> library.read(path, newest)).stream();
    }

    private static boolean isAudit(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return name.contains("audit") && !name.contains("prompt");
    }

    /** The number of the milestone that the last part of a path names; -1 where none does. */
    static int number(String path) {
        int number = -1;
        for (String part : path.replace('_', ' ').split("/", 0)) {
            Matcher matcher = MILESTONE.matcher(part);
            number = matcher.find() ? Integer.parseInt(matcher.group(1)) : number;
        }
        return number;
    }
}
