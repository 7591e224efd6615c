package dev.guardrail.verify;

import dev.guardrail.collect.GivenFile;
import dev.guardrail.collect.TextEncoding;
import dev.guardrail.collect.ci.CiStatusReader;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What CI says, in files that were given.
 *
 * @param files the files
 */
public record CiEvidence(List<Listing> files) {

    /** Nothing was given. */
    public static final CiEvidence NONE = new CiEvidence(List.of());

    /** In bytes; what GitHub prints about a hundred checks is a hundredth of it. */
    private static final int LIMIT = 20 << 20;

    public CiEvidence {
        files = List.copyOf(files);
    }

    /**
     * A file with the results of checks, as GitHub's tools print them.
     *
     * @param name its name in reports
     * @param lines its lines
     */
    record Listing(String name, List<String> lines) {

        Listing {
            lines = List.copyOf(lines);
        }

        private byte[] content() {
            return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Reads files; one that cannot be read says nothing. */
    public static CiEvidence of(Collection<GivenFile> given) {
        List<Listing> files = new ArrayList<>();
        for (GivenFile file : given) {
            text(file).ifPresent(text -> files.add(new Listing(file.name(), List.of(text.split("\r\n|\n", -1)))));
        }
        return new CiEvidence(files);
    }

    private static Optional<String> text(GivenFile file) {
        try {
            return file.isRefused() || Files.size(file.path()) > LIMIT
                    ? Optional.empty()
                    : Optional.of(TextEncoding.text(Files.readAllBytes(file.path())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The checks of a commit, with a gap for each that has not ended or is of another commit. */
    List<Fact> checks(String commit) {
        return files.stream()
                .flatMap(file -> CiStatusReader.read(file.name(), file.content(), commit).stream())
                .toList();
    }

    /** The line with the number or the address of a run. */
    Optional<Place> run(String number) {
        Pattern listed = Pattern.compile("(?:/runs/|\"(?:databaseId|id|run_id)\"\\s*:\\s*)" + number + "(?!\\d)");
        for (Listing file : files) {
            for (int i = 0; i < file.lines().size(); i++) {
                if (listed.matcher(file.lines().get(i)).find()) {
                    return Optional.of(Place.line(file.name(), i + 1));
                }
            }
        }
        return Optional.empty();
    }
}
