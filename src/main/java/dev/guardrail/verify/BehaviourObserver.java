package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Value;
import dev.guardrail.collect.FileKinds;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileKind;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at functions: whether they are stubs, how long they are, whether a test names them. */
final class BehaviourObserver implements Observer {

    @Override
    public Set<ClaimKind> kinds() {
        return Set.of(ClaimKind.BEHAVIOUR);
    }

    @Override
    public void observe(Claim claim, Ground ground, Sightings sightings) {
        Optional<String> head = ground.head();
        if (head.isEmpty()) {
            sightings.miss(claim, "a range, which the audit does not state");
            return;
        }
        switch (claim.says().text()) {
            case "stub" -> stub(claim, ground, head.get(), sightings);
            case "untested" -> untested(claim, ground, head.get(), sightings);
            default -> lengths(claim, ground, head.get(), sightings);
        }
    }

    private record Found(String path, FunctionBody function) {

        Place place() {
            return new Place(path, function.line(), 0, function.end() - 1, 0);
        }
    }

    /** A stub among the functions that can be meant supports; only if all of them do more, nothing is a stub. */
    private static void stub(Claim claim, Ground ground, String head, Sightings sightings) {
        List<Found> meant = meant(claim, ground, head);
        Optional<Found> stub = meant.stream()
                .filter(found -> found.function().isSaidToBeStub())
                .findFirst();
        if (stub.isPresent()) {
            sightings.see(
                    claim,
                    "the code",
                    claim.says(),
                    Bearing.DECISIVE,
                    Proof.at(stub.get().place()));
        } else if (!meant.isEmpty()
                && meant.stream().allMatch(found -> found.function().isImplemented())) {
            Found longest = meant.stream()
                    .max(Comparator.comparing(found -> found.function().lines().size()))
                    .orElseThrow();
            sightings.see(
                    claim,
                    "the code",
                    Value.word("implemented, in " + longest.function().lines().size() + " lines"),
                    Bearing.DECISIVE,
                    Proof.at(longest.place()));
        } else {
            sightings.miss(claim, "a run of the code");
        }
    }

    private static List<Found> meant(Claim claim, Ground ground, String head) {
        List<Found> all = changed(ground, head);
        if (claim.anchors().isEmpty()) {
            String[] parts = claim.subject().split("[:-]", 0);
            int from = Integer.parseInt(parts[parts.length - 2]);
            int to = Integer.parseInt(parts[parts.length - 1]);
            NamedFiles named = NamedFiles.of(claim.subject().replaceFirst(":[\\d-]+$", ""));
            // What most of the lines are in.
            return all.stream()
                    .filter(found -> named.matches(found.path()))
                    .max(Comparator.comparing(
                            found -> Math.min(to, found.function().end())
                                    - Math.max(from, found.function().line())))
                    .filter(found ->
                            found.function().line() <= to && found.function().end() > from)
                    .map(List::of)
                    .orElse(List.of());
        }
        String name = claim.anchors().get(claim.anchors().size() - 1);
        String last = name.replaceFirst(".*[.:#]", "");
        List<Found> found = new ArrayList<>(
                all.stream().filter(each -> each.function().name().equals(last)).toList());
        if (name.contains(".")) {
            String owner = name.substring(0, name.indexOf('.'));
            Pattern type = Pattern.compile("\\s*(?:export\\s+)?(?:abstract\\s+)?(?:class|struct|interface)\\s+"
                    + Pattern.quote(owner) + "\\b.*");
            List<Found> own = found.stream()
                    .filter(each -> owner(ground, head, each)
                            .filter(line -> type.matcher(line).matches())
                            .isPresent())
                    .toList();
            return own.isEmpty() ? found : own;
        }
        return found.isEmpty() ? longestOf(last, all, ground, head) : found;
    }

    /** The longest function of a type. */
    private static List<Found> longestOf(String type, List<Found> all, Ground ground, String head) {
        Pattern name = Pattern.compile(".*\\b" + Pattern.quote(type) + "\\b.*");
        return all.stream()
                .filter(each -> owner(ground, head, each)
                        .filter(line -> name.matcher(line).matches())
                        .isPresent())
                .max(Comparator.comparing(found -> found.function().lines().size()))
                .map(List::of)
                .orElse(List.of());
    }

    /** The line that begins the type around a function: the last one above with less indentation. */
    private static Optional<String> owner(Ground ground, String head, Found found) {
        List<String> lines = ground.lines(head, found.path()).orElse(List.of());
        for (int i = found.function().line() - 2; i >= 0; i--) {
            if (lines.get(i).matches("(?:export\\s+)?(?:abstract\\s+)?(?:class|struct|interface)\\s.*")) {
                return Optional.of(lines.get(i));
            }
        }
        return Optional.empty();
    }

    /** The functions of the sources that the range changes. */
    private static List<Found> changed(Ground ground, String head) {
        List<Found> found = new ArrayList<>();
        for (Span span : ground.spans().subList(0, Math.min(1, ground.spans().size()))) {
            for (ChangedFile file : ground.changed(span)) {
                if (file.kind() == FileKind.SOURCE) {
                    ground.lines(head, file.path())
                            .ifPresent(lines -> FunctionBody.of(file.path(), lines)
                                    .forEach(function -> found.add(new Found(file.path(), function))));
                }
            }
        }
        return found;
    }

    private static void lengths(Claim claim, Ground ground, String head, Sightings sightings) {
        int limit = Integer.parseInt(claim.subject());
        Optional<Found> longest = changed(ground, head).stream()
                .max(Comparator.comparing(found -> found.function().lines().size()));
        if (longest.isEmpty()) {
            sightings.miss(claim, "functions that the range changes");
            return;
        }
        int lines = longest.get().function().lines().size();
        Value seen = lines <= limit
                ? claim.says()
                : Value.word("`" + longest.get().function().name() + "` has " + lines + " lines");
        sightings.see(
                claim,
                "the functions of the changed sources",
                seen,
                Bearing.DECISIVE,
                Proof.at(longest.get().place()));
    }

    private static void untested(Claim claim, Ground ground, String head, Sightings sightings) {
        String name = claim.subject()
                .replaceFirst(".*/", "")
                .replaceFirst("\\.(?:py|ts|tsx|js|java|go|kt|rs|rb)$", "")
                .replaceFirst(".*\\.", "");
        Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
        Corpus corpus = ground.corpus(head);
        Optional<Place> test = corpus.line(
                path -> FileKinds.of(path) == FileKind.TEST,
                line -> word.matcher(line).find());
        if (test.isPresent() || !corpus.isComplete()) {
            sightings.miss(claim, "a run of the tests: one names it, which does not show what it tests");
        } else {
            sightings.see(
                    claim,
                    "the tests, of which none names `" + name + "`",
                    claim.says(),
                    Bearing.ALTERNATIVE,
                    Proof.by("git grep -w " + name + " " + Span.shortened(head)));
        }
    }
}
