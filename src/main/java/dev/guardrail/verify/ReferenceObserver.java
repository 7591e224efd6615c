package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Subjects;
import dev.guardrail.claim.Value;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Looks what stands at the lines that an audit refers to, and where that stands which is said to be there. */
final class ReferenceObserver implements Observer {

    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d{1,9}[.)])\\s");

    private static final int MANY = 5;

    @Override
    public Set<ClaimKind> kinds() {
        return Set.of(ClaimKind.REFERENCE);
    }

    @Override
    public void observe(Claim claim, Ground ground, Sightings sightings) {
        if (claim.subject().startsWith(Subjects.FUNCTION)) {
            inFunction(claim, ground, sightings);
            return;
        }
        NamedFiles named = NamedFiles.of(claim.subject());
        List<String> commits = new ArrayList<>(ground.heads());
        ground.stated().map(Span::base).filter(base -> !base.isEmpty()).ifPresent(commits::add);
        boolean seen = false;
        for (String commit : commits) {
            List<String> paths = named.of(ground.paths(commit));
            if (paths.size() > MANY) {
                continue;
            }
            for (String path : paths) {
                boolean decisive = ground.bearing(commit) == Bearing.DECISIVE && paths.size() == 1;
                ground.lines(commit, path)
                        .ifPresent(lines -> look(claim, new Located(path, lines), decisive, sightings));
                seen = true;
            }
        }
        if (!seen) {
            sightings.miss(claim, "a file `" + claim.subject() + "`, which neither side of the range has");
        }
    }

    /** A function that one file defines, and what is said to stand at a line of it. */
    private static void inFunction(Claim claim, Ground ground, Sightings sightings) {
        String name = claim.subject().substring(Subjects.FUNCTION.length());
        List<Located> files = ground.head()
                .map(head -> ground.corpus(head).texts().stream()
                        .filter(text -> FunctionBody.of(text.path(), text.lines()).stream()
                                .anyMatch(function -> function.name().equals(name)))
                        .map(text -> new Located(text.path(), text.lines()))
                        .toList())
                .orElse(List.of());
        if (files.size() != 1 || claim.anchors().isEmpty()) {
            sightings.miss(claim, "a file that alone defines `" + name + "`");
            return;
        }
        Located file = files.get(0);
        List<Integer> found = new ArrayList<>();
        for (String anchor : claim.anchors()) {
            List<Integer> whole = numbers(file, line -> line.contains(anchor));
            Pattern last = Pattern.compile("\\b" + Pattern.quote(anchor.replaceFirst(".*[.:#]", "")) + "\\b");
            found.addAll(
                    whole.isEmpty() ? numbers(file, line -> last.matcher(line).find()) : whole);
        }
        // Names that the whole file is full of tell no line.
        see(claim, file, "where the names stand", found, found.size() <= MANY, sightings);
    }

    private record Located(String path, List<String> lines) {}

    private static void look(Claim claim, Located file, boolean decisive, Sightings sightings) {
        String[] ends = claim.says().text().split("-", 0);
        int from = Integer.parseInt(ends[0]);
        int to = Integer.parseInt(ends[ends.length - 1]);
        if (from > file.lines().size()) {
            sightings.see(
                    claim,
                    "the lines of `" + file.path() + "`",
                    Value.word("1-" + file.lines().size()),
                    decisive ? Bearing.DECISIVE : Bearing.ALTERNATIVE,
                    Proof.at(Place.file(file.path())));
            return;
        }
        List<String> code = claim.anchors().stream()
                .filter(anchor -> anchor.startsWith("="))
                .toList();
        if (!code.isEmpty()) {
            code(claim, file, code, decisive, sightings);
        } else if (!claim.anchors().isEmpty()) {
            names(claim, file, from, to, sightings);
        } else {
            sightings.see(
                    claim,
                    "lines that `" + file.path() + "` has",
                    claim.says(),
                    Bearing.ALTERNATIVE,
                    Proof.at(place(file, from, to)));
        }
    }

    /** Where the quoted code stands, as far as it does. */
    private static void code(Claim claim, Located file, List<String> code, boolean decisive, Sightings sightings) {
        List<Integer> found = new ArrayList<>();
        for (String anchor : code) {
            CodeLine line = CodeLine.of(anchor.substring(1));
            found.addAll(numbers(file, line::isIn));
        }
        see(claim, file, "where the quoted code stands", found, decisive && found.size() <= code.size(), sightings);
    }

    private static void names(Claim claim, Located file, int from, int to, Sightings sightings) {
        List<Integer> mentioned = new ArrayList<>();
        for (String name : claim.anchors()) {
            Pattern word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
            mentioned.addAll(numbers(file, line -> word.matcher(line).find()));
        }
        if (mentioned.isEmpty()) {
            sightings.see(
                    claim,
                    "lines that `" + file.path() + "` has",
                    claim.says(),
                    Bearing.CIRCUMSTANTIAL,
                    Proof.at(place(file, from, to)));
        } else {
            int end = itemEnd(file, to);
            if (mentioned.stream().anyMatch(line -> line > to && line <= end)) {
                mentioned.add(to);
            }
            see(claim, file, "where the names stand", mentioned, false, sightings);
        }
    }

    /** The last line of the item of a Markdown list that begins at a line: whoever names the line means the item. */
    private static int itemEnd(Located file, int line) {
        String first = file.lines().get(Math.min(line, file.lines().size()) - 1);
        if (!file.path().endsWith(".md") || !ITEM.matcher(first).lookingAt()) {
            return line;
        }
        int end = line;
        for (String next : file.lines().subList(line, file.lines().size())) {
            if (!next.isBlank() && indent(next) <= indent(first)) {
                break;
            }
            end++;
        }
        return end;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static void see(
            Claim claim, Located file, String reading, List<Integer> found, boolean decisive, Sightings sightings) {
        String[] ends = claim.says().text().split("-", 0);
        int from = Integer.parseInt(ends[0]);
        int to = Integer.parseInt(ends[ends.length - 1]);
        boolean there = found.stream().anyMatch(line -> line >= from && line <= to);
        if (found.isEmpty()) {
            return;
        }
        int first = found.stream().mapToInt(Integer::intValue).min().orElseThrow();
        int last = found.stream().mapToInt(Integer::intValue).max().orElseThrow();
        Value seen = there ? claim.says() : Value.word(first == last ? "" + first : first + "-" + last);
        Place place = there ? place(file, from, to) : place(file, first, last);
        sightings.see(
                claim,
                reading + " in `" + file.path() + "`",
                seen,
                decisive ? Bearing.DECISIVE : Bearing.ALTERNATIVE,
                Proof.at(place));
    }

    private static List<Integer> numbers(Located file, Predicate<String> wanted) {
        return IntStream.range(0, file.lines().size())
                .filter(i -> wanted.test(file.lines().get(i)))
                .mapToObj(i -> i + 1)
                .toList();
    }

    private static Place place(Located file, int from, int to) {
        return new Place(
                file.path(), from, 0, Math.max(from, Math.min(to, file.lines().size())), 0);
    }
}
