package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.FileKinds;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Place;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Looks at the lines of sources that import. */
final class ImportObserver implements Observer {

    private static final Pattern IMPORT = Pattern.compile(
            "\\s*(?:from\\s|import\\b|#include|use\\s|using\\s|require\\b|export\\s.*\\bfrom\\b|\\}\\s*from\\b|(?:const|let|var)\\s.*\\brequire\\().*");

    @Override
    public Set<ClaimKind> kinds() {
        return Set.of(ClaimKind.IMPORT);
    }

    @Override
    public void observe(Claim claim, Ground ground, Sightings sightings) {
        Optional<String> head = ground.head();
        if (head.isEmpty()) {
            sightings.miss(claim, "a range, which the audit does not state");
        } else if (claim.anchors().isEmpty()) {
            none(claim, ground, head.get(), sightings);
        } else {
            one(claim, ground, head.get(), sightings);
        }
    }

    private static void none(Claim claim, Ground ground, String head, Sightings sightings) {
        Corpus corpus = ground.corpus(head);
        Optional<Place> found = corpus.line(
                path -> FileKinds.of(path) == FileKind.SOURCE || FileKinds.of(path) == FileKind.TEST,
                importOf(claim.subject()));
        if (found.isEmpty() && !corpus.isComplete()) {
            sightings.miss(claim, "fewer sources: not all were looked at");
            return;
        }
        sightings.see(
                claim,
                "what sources import",
                Value.word(found.isPresent() ? "imported" : claim.says().text()),
                found.isPresent() ? Bearing.ALTERNATIVE : Bearing.DECISIVE,
                found.map(place -> Proof.at(place))
                        .orElseGet(() -> Proof.by("git grep -iw " + claim.subject() + " " + Span.shortened(head))));
    }

    private static void one(Claim claim, Ground ground, String head, Sightings sightings) {
        NamedFiles importing = NamedFiles.of(claim.subject());
        String imported = claim.anchors().get(0);
        String stem = imported.substring(imported.lastIndexOf('/') + 1).replaceFirst("\\.\\w+$", "");
        Optional<Place> found = ground.corpus(head).line(importing::matches, importOf(stem));
        if (found.isPresent()) {
            sightings.see(claim, "what it imports", claim.says(), Bearing.DECISIVE, Proof.at(found.get()));
        } else {
            sightings.miss(claim, "an import of `" + imported + "` in `" + claim.subject() + "`");
        }
    }

    private static Predicate<String> importOf(String name) {
        Pattern word = Pattern.compile("(?i)(?<![A-Za-z0-9])" + Pattern.quote(name) + "(?![A-Za-z0-9])");
        return line -> line.length() < 1_000
                && IMPORT.matcher(line).matches()
                && word.matcher(line).find();
    }
}
