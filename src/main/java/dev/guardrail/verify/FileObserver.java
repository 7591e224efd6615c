package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Subjects;
import dev.guardrail.claim.Value;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.FileStatus;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Looks what the ranges that an audit can mean did to a file. */
final class FileObserver implements Observer {

    private static final String UNCHANGED = "unchanged";
    private static final String CHANGED = "changed";
    /** In lines: no more has a file that only holds a place. */
    private static final int PLACEHOLDER = 6;
    /** How many times longer it is once it is filled. */
    private static final int FILLED = 10;

    @Override
    public Set<ClaimKind> kinds() {
        return Set.of(ClaimKind.FILE);
    }

    @Override
    public void observe(Claim claim, Ground ground, Sightings sightings) {
        List<Span> spans = ground.spans();
        if (spans.isEmpty()) {
            sightings.miss(claim, "a range, which the audit does not state");
            return;
        }
        if (claim.subject().startsWith(Subjects.WORD)) {
            word(claim, ground, spans.get(0), sightings);
            return;
        }
        NamedFiles named = NamedFiles.of(claim.subject());
        boolean known = ground.heads().stream()
                        .anyMatch(head -> !named.of(ground.paths(head)).isEmpty())
                || spans.stream()
                        .anyMatch(span -> !named.among(ground.changed(span)).isEmpty());
        if (!known) {
            sightings.miss(claim, "a file `" + claim.subject() + "`, which neither side of the range has");
            return;
        }
        if (claim.says().text().equals("added")) {
            addedElsewhere(claim, named, ground, sightings);
        }
        // What is said to be untouched must be so in the whole range, not in a part of it.
        boolean untouched = claim.says().text().equals(UNCHANGED);
        for (Span span : untouched ? spans.subList(0, 1) : spans) {
            // A part of a file can be as it was where the rest is not.
            boolean whole = !(untouched && claim.anchors().contains("part"));
            boolean decisive = span.equals(spans.get(0)) && whole && (untouched || isOne(named, ground, span));
            see(claim, named, ground, span, decisive ? Bearing.DECISIVE : Bearing.ALTERNATIVE, sightings);
        }
    }

    /**
     * A file that the commit with the audit has and the base has not was added, whether in the range or beside it; one that had a
     * few lines to hold its place is new to whoever filled it.
     */
    private static void addedElsewhere(Claim claim, NamedFiles named, Ground ground, Sightings sightings) {
        String base = ground.spans().get(0).base();
        List<String> before = named.of(ground.paths(base));
        for (String head : ground.heads()) {
            List<String> now = named.of(ground.paths(head));
            boolean filled = before.size() == 1
                    && now.equals(before)
                    && length(ground, base, now.get(0)) <= PLACEHOLDER
                    && length(ground, head, now.get(0)) > FILLED * length(ground, base, now.get(0));
            if (!now.isEmpty() && before.isEmpty() || filled) {
                sightings.see(
                        claim,
                        filled
                                ? "a file that held the place at the base"
                                : "a file that " + Span.shortened(head) + " has and the base has not",
                        claim.says(),
                        Bearing.CIRCUMSTANTIAL,
                        Proof.by("git log --diff-filter=AM --oneline " + Span.shortened(head) + " -- " + now.get(0)));
            }
        }
    }

    private static int length(Ground ground, String commit, String path) {
        return ground.lines(commit, path).map(List::size).orElse(Integer.MAX_VALUE / FILLED);
    }

    /** Which files a word such as schema means is not certain, so nothing is contradicted. */
    private static void word(Claim claim, Ground ground, Span span, Sightings sightings) {
        String word = claim.subject().substring(Subjects.WORD.length());
        boolean touched = ground.changed(span).stream()
                .filter(file -> file.kind() != FileKind.DOCUMENTATION)
                .anyMatch(file -> List.of(file.path().toLowerCase(Locale.ROOT).split("[/.]", 0)).stream()
                        .anyMatch(part -> part.equals(word) || part.equals(word + "s")));
        if (touched) {
            sightings.miss(claim, "the paths of what it calls " + word);
        } else {
            sightings.see(
                    claim,
                    "the paths that " + span.name() + " changes, of which none has the word",
                    claim.says(),
                    Bearing.ALTERNATIVE,
                    Proof.by("git diff --name-only " + span.argument()));
        }
    }

    private static boolean isOne(NamedFiles named, Ground ground, Span span) {
        return named.isExact() && named.among(ground.changed(span)).size() < 2;
    }

    private static void see(
            Claim claim, NamedFiles named, Ground ground, Span span, Bearing bearing, Sightings sightings) {
        List<ChangedFile> files = named.among(ground.changed(span));
        String command = "git diff --name-status " + span.argument() + " -- "
                + (files.size() == 1 ? files.get(0).path() : claim.subject());
        Set<String> words = new TreeSet<>();
        files.forEach(file -> words.add(word(claim, file)));
        if (files.isEmpty()) {
            words.add(UNCHANGED);
        }
        if (claim.says().text().equals("modified") && words.equals(Set.of("added"))) {
            sightings.see(
                    claim,
                    "what " + span.name() + " did, which adds the file and so changes it",
                    claim.says(),
                    Bearing.CIRCUMSTANTIAL,
                    Proof.by(command));
        }
        for (String word : words) {
            sightings.see(claim, "what " + span.name() + " did", Value.word(word), bearing, Proof.by(command));
        }
    }

    private static String word(Claim claim, ChangedFile file) {
        if (claim.says().text().equals(CHANGED)) {
            return CHANGED;
        }
        return switch (file.status()) {
            case ADDED, COPIED -> "added";
            case DELETED -> "deleted";
            case RENAMED -> renamed(claim, file);
            case MODIFIED, TYPE_CHANGED -> "modified";
        };
    }

    /** A file that moved is new where it is now, gone where it was, and changed if its lines did. */
    private static String renamed(Claim claim, ChangedFile file) {
        String says = claim.says().text();
        NamedFiles named = NamedFiles.of(claim.subject());
        if (says.equals("added") && named.matches(file.path())
                || says.equals("deleted") && named.matches(file.oldPath())) {
            return says;
        }
        return file.added() + file.deleted() > 0 ? "modified" : FileStatus.RENAMED.toString();
    }
}
