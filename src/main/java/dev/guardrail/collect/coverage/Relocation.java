package dev.guardrail.collect.coverage;

import dev.guardrail.collect.Paths;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What makes repository paths of the paths of a report: the folder that they have in front, the checkout of another machine
 * or the path of a Go module say, is taken away, and the folder of a module is put there instead, if need be.
 *
 * @param from what is taken away, with its slash
 * @param to what is put there, with its slash; empty where nothing is
 */
record Relocation(String from, String to) {

    private static final Relocation NONE = new Relocation("", "");

    /** A name that so many files have says nothing about folders. */
    private static final int NAMESAKES = 50;

    private static final Comparator<Relocation> ORDER = Comparator.comparing(
                    (Relocation one) -> one.from().length())
            .thenComparing(Relocation::from)
            .thenComparing(Relocation::to);

    /**
     * The relocation that explains most paths of a report. For relative paths, and if it adds a folder, it must explain more
     * than half of the paths: below a source root, such a path could mean any file of that name.
     *
     * @param report the report's own path
     * @param reported the paths that it names, normalised
     * @param byName the repository's paths by their last segments
     */
    static Relocation of(String report, List<String> reported, Map<String, List<String>> byName) {
        Map<Relocation, Integer> taken = new TreeMap<>(ORDER);
        Map<Relocation, Integer> replaced = new TreeMap<>(ORDER);
        for (String path : reported) {
            List<String> namesakes = byName.getOrDefault(Paths.name(path), List.of());
            for (String file : namesakes) {
                Relocation vote = between(path, file);
                if (vote.to().isEmpty()) {
                    taken.merge(vote, 1, Integer::sum);
                } else if (namesakes.size() <= NAMESAKES) {
                    replaced.merge(vote, 1, Integer::sum);
                }
            }
        }
        // Among relocations that remove a folder, the smallest removal leaves the longest and most specific paths.
        return winners(taken).stream()
                .limit(1)
                .filter(one -> PathText.isAbsolute(one.from()) || isMost(taken, one, reported))
                .findFirst()
                .or(() -> only(winners(replaced), report).filter(one -> isMost(replaced, one, reported)))
                .orElse(NONE);
    }

    private static Relocation between(String path, String file) {
        int shared = PathText.sharedEnd(path, file);
        return new Relocation(path.substring(0, path.length() - shared), file.substring(0, file.length() - shared));
    }

    private static List<Relocation> winners(Map<Relocation, Integer> votes) {
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Of the same files in several modules, those of the report's own module. */
    private static Optional<Relocation> only(List<Relocation> winners, String report) {
        List<Relocation> beside = winners.size() < 2
                ? winners
                : winners.stream().filter(one -> report.startsWith(one.to())).toList();
        return beside.size() == 1 ? Optional.of(beside.get(0)) : Optional.empty();
    }

    private static boolean isMost(Map<Relocation, Integer> votes, Relocation one, List<String> reported) {
        return votes.getOrDefault(one, 0) * 2 > reported.size();
    }

    /** The repository path of a path of the report, whether or not there is such a file; nothing where it starts otherwise. */
    Optional<String> apply(String path) {
        return path.startsWith(from) ? Optional.of(to + path.substring(from.length())) : Optional.empty();
    }
}
