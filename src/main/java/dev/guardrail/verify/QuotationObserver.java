package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Value;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Looks for quoted lines and sentences in the files that they are said to be from, then in the others. */
final class QuotationObserver implements Observer {

    private static final Value ABSENT = Value.word("no such line");

    @Override
    public Set<ClaimKind> kinds() {
        return Set.of(ClaimKind.QUOTATION);
    }

    @Override
    public void observe(Claim claim, Ground ground, Sightings sightings) {
        if (claim.anchors().contains("document")) {
            document(claim, ground, sightings);
            return;
        }
        CodeLine line = CodeLine.of(claim.says().text());
        List<String> commits = new ArrayList<>(ground.heads());
        ground.stated().map(Span::base).filter(base -> !base.isEmpty()).ifPresent(commits::add);
        for (String commit : commits) {
            Optional<Place> place = inFile(claim, ground, commit, line)
                    .or(() -> ground.corpus(commit).line(path -> true, line::isIn));
            if (place.isPresent()) {
                sightings.see(claim, "a line of the sources", claim.says(), Bearing.DECISIVE, Proof.at(place.get()));
                return;
            }
        }
        absent(claim, ground, sightings);
    }

    private static Optional<Place> inFile(Claim claim, Ground ground, String commit, CodeLine line) {
        if (claim.subject().isEmpty()) {
            return Optional.empty();
        }
        NamedFiles named = NamedFiles.of(claim.subject());
        return ground.corpus(commit).line(named::matches, line::isIn);
    }

    /** Code between fences that is said to be from one file is in no file of either side. */
    private static void absent(Claim claim, Ground ground, Sightings sightings) {
        List<String> heads = ground.heads();
        Optional<String> path = heads.stream()
                .map(head -> NamedFiles.of(claim.subject()).of(ground.paths(head)))
                .filter(paths -> paths.size() == 1)
                .map(paths -> paths.get(0))
                .findFirst();
        boolean complete = heads.stream().allMatch(head -> ground.corpus(head).isComplete());
        // Without a range, nobody knows in which commit the line is to be looked for.
        if (claim.anchors().contains("code")
                && path.isPresent()
                && complete
                && ground.stated().isPresent()) {
            sightings.see(
                    claim,
                    "a line of `" + path.get() + "`, or of another file",
                    ABSENT,
                    Bearing.DECISIVE,
                    Proof.at(Place.file(path.get())));
        } else {
            sightings.miss(claim, "the file that it quotes");
        }
    }

    private static void document(Claim claim, Ground ground, Sightings sightings) {
        String wanted = plain(claim.says().text());
        NamedFiles named = NamedFiles.of(claim.subject());
        Optional<String> read = Optional.empty();
        for (String head : ground.heads()) {
            List<String> paths = named.of(ground.paths(head));
            for (String path : paths) {
                List<String> lines = ground.lines(head, path).orElse(List.of());
                if (plain(String.join(" ", lines)).contains(wanted)) {
                    sightings.see(
                            claim,
                            "a sentence of `" + path + "`",
                            claim.says(),
                            Bearing.DECISIVE,
                            Proof.at(Place.file(path)));
                    return;
                }
                read = paths.size() == 1 ? Optional.of(path) : read;
            }
        }
        if (read.isPresent() && ground.stated().isPresent()) {
            sightings.see(
                    claim,
                    "a sentence of `" + read.get() + "`",
                    Value.word("no such sentence"),
                    Bearing.DECISIVE,
                    Proof.at(Place.file(read.get())));
        } else {
            sightings.miss(claim, "a file `" + claim.subject() + "`, which neither side of the range has");
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[*_`#>\\[\\]|.,;:!?\"“”'’-]", " ")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
