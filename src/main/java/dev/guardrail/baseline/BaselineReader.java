package dev.guardrail.baseline;

import dev.guardrail.UnusableInputException;
import dev.guardrail.fact.BaselineEntry;
import dev.guardrail.fact.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a baseline, strictly: a line that is not understood could hide or accept a finding that nobody meant. */
public final class BaselineReader {

    /** How many mistakes are named; the rest is counted. */
    private static final int NAMED = 20;

    /** In characters: so much of a line that is not understood is quoted. */
    private static final int QUOTED = 60;

    private static final String EXPECTED = "expected a guardrail, a file, a fingerprint and a commit, found ";

    private static final Pattern RULE = Pattern.compile("[a-z0-9-]{1,100}/[a-z0-9-]{1,100}");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    private final String name;
    private final List<String> problems = new ArrayList<>();
    private final Map<Baseline.Accepted, Integer> seen = new HashMap<>();
    private int mistakes;

    private BaselineReader(String name) {
        this.name = name;
    }

    /**
     * Reads the text of a baseline.
     *
     * @param name what its file is called in messages and places
     * @throws UnusableInputException if a line is wrong; its message has a line for each mistake
     */
    public static Baseline read(String name, String text) {
        return new BaselineReader(name).read(text);
    }

    private Baseline read(String text) {
        List<String> lines = text.lines().toList();
        String first = lines.isEmpty() ? "" : lines.get(0);
        if (!first.equals(Baseline.FORMAT) && !first.startsWith(Baseline.FORMAT + ":")) {
            throw new UnusableInputException(name + ":1: expected the first line to begin with `" + Baseline.FORMAT
                    + ":`, found " + quoted(first));
        }
        List<BaselineEntry> entries = new ArrayList<>();
        for (int number = 2; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isEmpty()) {
                entry(Place.line(name, number), line).ifPresent(entries::add);
            }
        }
        if (mistakes > 0) {
            if (mistakes > problems.size()) {
                problems.add("and " + (mistakes - problems.size()) + " more mistakes");
            }
            throw new UnusableInputException(String.join("\n", problems));
        }
        return new Baseline(entries);
    }

    /** A file may have spaces in its path; the other three cannot. */
    private Optional<BaselineEntry> entry(Place place, String line) {
        int beforeFile = line.indexOf(' ');
        int beforeCommit = line.lastIndexOf(' ');
        int beforeFingerprint = beforeCommit < 0 ? -1 : line.lastIndexOf(' ', beforeCommit - 1);
        if (beforeFingerprint <= beforeFile) {
            return problem(place, isConflict(line) ? conflict(line) : EXPECTED + quoted(line));
        }
        String rule = line.substring(0, beforeFile);
        String written = line.substring(beforeFile + 1, beforeFingerprint);
        String fingerprint = line.substring(beforeFingerprint + 1, beforeCommit);
        String commit = line.substring(beforeCommit + 1);
        Optional<String> file = PathText.path(written).filter(BaselineReader::isPath);
        if (!RULE.matcher(rule).matches()) {
            return problem(place, "expected the id of a guardrail, found " + quoted(rule));
        } else if (file.isEmpty()) {
            return problem(place, "expected the path of a file in the repository, found " + quoted(written));
        } else if (!FINGERPRINT.matcher(fingerprint).matches()) {
            return problem(place, "expected a fingerprint of 32 hexadecimal digits, found " + quoted(fingerprint));
        } else if (!COMMIT.matcher(commit).matches()) {
            return problem(place, "expected the full id of a commit, found " + quoted(commit));
        }
        int count = seen.merge(new Baseline.Accepted(rule, file.get(), fingerprint), 1, Integer::sum);
        return Optional.of(new BaselineEntry(place, rule, file.get(), fingerprint, commit, count));
    }

    private static boolean isPath(String path) {
        return !path.isEmpty()
                && Arrays.stream(path.split("/", -1))
                        .noneMatch(segment -> segment.isEmpty() || segment.equals(".") || segment.equals(".."));
    }

    private static boolean isConflict(String line) {
        return line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>");
    }

    private static String conflict(String line) {
        return "found the mark of a merge conflict, " + quoted(line) + "; resolve the conflict";
    }

    private Optional<BaselineEntry> problem(Place place, String problem) {
        mistakes++;
        if (problems.size() < NAMED) {
            problems.add(place + ": " + problem);
        }
        return Optional.empty();
    }

    /** Characters that look like letters of an id are not taken for them by a reader who sees their numbers. */
    private static String quoted(String text) {
        if (text.isEmpty()) {
            return "nothing";
        }
        String start = text.length() > QUOTED ? text.substring(0, QUOTED) + "…" : text;
        StringBuilder plain = new StringBuilder("`");
        start.chars()
                .forEach(c -> plain.append(
                        c >= ' ' && c <= '~' || c == '…'
                                ? String.valueOf((char) c)
                                : String.format(Locale.ROOT, "\\u%04x", c)));
        return plain.append('`').toString();
    }
}
