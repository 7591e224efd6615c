package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Subjects;
import dev.guardrail.claim.Value;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Counts lines: those that a range adds or removes, and those of a file. */
final class LinesObserver implements Observer {

    private static final int FEW = 5;

    @Override
    public Set<ClaimKind> kinds() {
        return Set.of(ClaimKind.LINES);
    }

    @Override
    public void observe(Claim claim, Ground ground, Sightings sightings) {
        if (ground.heads().isEmpty()) {
            sightings.miss(claim, "a range, which the audit does not state");
        } else if (claim.subject().startsWith(Subjects.GROUP)) {
            group(claim, ground, sightings);
        } else if (claim.subject().isEmpty()) {
            for (Span span : ground.wholes()) {
                diff(claim, ground.changed(span), span, "", bearing(span, ground), sightings);
            }
        } else {
            file(claim, ground, sightings);
        }
    }

    private static Bearing bearing(Span span, Ground ground) {
        return span.equals(ground.spans().get(0)) ? Bearing.DECISIVE : Bearing.ALTERNATIVE;
    }

    /** Lines of code are counted in many ways: as those of a file, without comments, as what coverage counts. */
    private static boolean isLinesOfCode(Claim claim) {
        return claim.quote().matches("(?i).*\\bloc\\b.*");
    }

    private static void file(Claim claim, Ground ground, Sightings sightings) {
        NamedFiles named = NamedFiles.of(claim.subject());
        boolean seen = false;
        for (Span span : ground.spans()) {
            List<ChangedFile> files = named.among(ground.changed(span));
            for (ChangedFile file : files) {
                boolean one = files.size() == 1 && !isLinesOfCode(claim);
                Bearing bearing = one ? bearing(span, ground) : Bearing.ALTERNATIVE;
                diff(claim, List.of(file), span, " in `" + file.path() + "`", bearing, sightings);
            }
            if (files.size() > 1) {
                diff(claim, files, span, " in `" + claim.subject() + "`", Bearing.ALTERNATIVE, sightings);
                direct(claim, files, span, sightings);
            }
            seen |= !files.isEmpty();
        }
        for (String head : ground.heads()) {
            List<String> paths = named.of(ground.paths(head));
            boolean one = paths.size() == 1 && !seen && !isLinesOfCode(claim);
            if (paths.size() < 20) {
                paths.forEach(path -> length(claim, ground, head, path, one, sightings));
            }
            seen |= !paths.isEmpty();
        }
        if (isLinesOfCode(claim)) {
            sightings.miss(claim, "how it counts lines of code");
        }
        if (!seen) {
            sightings.miss(claim, "a file `" + claim.subject() + "`, which neither side of the range has");
        }
    }

    /** The files of a folder without those of the folders in it. */
    private static void direct(Claim claim, List<ChangedFile> files, Span span, Sightings sightings) {
        String folder = claim.subject().replaceFirst("/$", "") + "/";
        List<ChangedFile> direct = files.stream()
                .filter(file -> file.path().startsWith(folder) && file.path().lastIndexOf('/') == folder.length() - 1)
                .toList();
        if (!direct.isEmpty() && direct.size() < files.size()) {
            diff(claim, direct, span, " right in `" + folder + "`", Bearing.ALTERNATIVE, sightings);
        }
    }

    private static void length(
            Claim claim, Ground ground, String head, String path, boolean decisive, Sightings sightings) {
        int lines = ground.lines(head, path).map(List::size).orElse(-1);
        if (lines < 0) {
            return;
        }
        Proof proof = Proof.by("git show " + Span.shortened(head) + ":" + path + " | wc -l");
        boolean signed = claim.says().text().startsWith("-");
        if (!signed) {
            boolean length = decisive && !claim.says().text().startsWith("+");
            Bearing bearing = length ? ground.bearing(head) : Bearing.ALTERNATIVE;
            sightings.see(claim, "the length of `" + path + "`", Value.of(lines), bearing, proof);
            if (!claim.says().text().startsWith("+")) {
                // Editors show the empty line behind the last end of a line.
                sightings.see(
                        claim, "the lines of `" + path + "` in an editor", Value.of(lines + 1), Bearing.HABIT, proof);
            }
        }
    }

    private static void diff(
            Claim claim, List<ChangedFile> files, Span span, String of, Bearing bearing, Sightings sightings) {
        long added = files.stream().mapToLong(ChangedFile::added).sum();
        long deleted = files.stream().mapToLong(ChangedFile::deleted).sum();
        Proof proof = Proof.by((of.isEmpty() ? "git diff --shortstat " : "git diff --numstat ")
                + span.argument()
                + (of.isEmpty() ? "" : paths(files)));
        boolean removed = claim.says().text().startsWith("-");
        Bearing other = removed ? Bearing.ALTERNATIVE : bearing;
        sightings.see(claim, "the lines that " + span.name() + " adds" + of, Value.of(added), other, proof);
        sightings.see(
                claim,
                "the lines that " + span.name() + " removes" + of,
                Value.of(deleted),
                removed ? bearing : Bearing.ALTERNATIVE,
                proof);
        if (!removed) {
            sightings.see(
                    claim,
                    "the lines that " + span.name() + " adds and removes" + of,
                    Value.of(added + deleted),
                    Bearing.ALTERNATIVE,
                    proof);
            sightings.see(
                    claim,
                    "the lines that " + span.name() + " adds less those that it removes" + of,
                    Value.of(added - deleted),
                    Bearing.ALTERNATIVE,
                    proof);
        }
    }

    /** A few files as git takes them; many are left to whoever reads the whole list. */
    private static String paths(List<ChangedFile> files) {
        return files.size() > FEW
                ? ""
                : files.stream().map(ChangedFile::path).collect(Collectors.joining(" ", " -- ", ""));
    }

    /** The files that a word such as tests or docs can mean. What it means is not certain, so nothing is contradicted. */
    private static void group(Claim claim, Ground ground, Sightings sightings) {
        for (Span span : ground.spans()) {
            for (FileKind kind : FileKind.values()) {
                List<ChangedFile> files = ground.changed(span).stream()
                        .filter(file -> file.kind() == kind)
                        .toList();
                if (!files.isEmpty()) {
                    diff(claim, files, span, " in files of the kind " + kind, bearing(claim, kind), sightings);
                }
            }
            parts(claim, ground.changed(span), span, sightings);
            listed(claim, ground, span, sightings);
            if (claim.subject().equals(Subjects.GROUP + "(root)")) {
                List<ChangedFile> files = new ArrayList<>(ground.changed(span));
                files.removeIf(file -> file.path().indexOf('/') >= 0);
                diff(claim, files, span, " in the root", Bearing.ALTERNATIVE, sightings);
            }
        }
        sightings.miss(claim, "the names of the files that it counts");
    }

    /** The files of a list together. */
    private static void listed(Claim claim, Ground ground, Span span, Sightings sightings) {
        Set<ChangedFile> files = new java.util.LinkedHashSet<>();
        for (String name : claim.subject().substring(Subjects.GROUP.length()).split(" ", 0)) {
            if (name.contains(".")) {
                files.addAll(NamedFiles.of(name).among(ground.changed(span)));
            }
        }
        if (!files.isEmpty()) {
            diff(claim, List.copyOf(files), span, " in the files that it lists", Bearing.ALTERNATIVE, sightings);
        }
    }

    private static void parts(Claim claim, List<ChangedFile> changed, Span span, Sightings sightings) {
        String label = claim.subject().toLowerCase(Locale.ROOT);
        Set<String> words = new java.util.TreeSet<>();
        for (ChangedFile file : changed) {
            for (String word : file.path().toLowerCase(Locale.ROOT).split("[/.]", 0)) {
                if (word.length() > 3 && label.contains(word)) {
                    words.add(word);
                }
            }
        }
        for (String word : words) {
            List<ChangedFile> files = new ArrayList<>(changed);
            files.removeIf(file -> !List.of(file.path().toLowerCase(Locale.ROOT).split("[/.]", 0))
                    .contains(word));
            diff(claim, files, span, " in paths with `" + word + "`", Bearing.ALTERNATIVE, sightings);
        }
    }

    private static Bearing bearing(Claim claim, FileKind kind) {
        String label = claim.subject().toLowerCase(Locale.ROOT);
        boolean named = kind == FileKind.TEST && label.contains("test")
                || kind == FileKind.DOCUMENTATION && label.contains("doc")
                || kind == FileKind.SOURCE && label.matches(".*(?:source|code|backend|src|module).*");
        return named ? Bearing.ALTERNATIVE : Bearing.CIRCUMSTANTIAL;
    }
}
