package dev.guardrail.collect.ci;

import dev.guardrail.collect.TextEncoding;
import dev.guardrail.fact.CheckRun;
import dev.guardrail.fact.Fact;
import dev.guardrail.yaml.JsonReader;
import dev.guardrail.yaml.YamlDocument;
import dev.guardrail.yaml.YamlException;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the state of checks as GitHub's tools print it in JSON. It recognizes these shapes by their content:
 *
 * <ul>
 *   <li>{@code gh run view --json jobs,...} and REST's jobs of a run
 *   <li>{@code gh run list --json ...} and REST's runs
 *   <li>{@code gh pr checks --json ...}
 *   <li>{@code gh pr view --json statusCheckRollup,...}
 *   <li>REST's check runs and combined status of a commit
 *   <li>a list of these, as {@code gh api --paginate --slurp} prints it
 * </ul>
 */
public final class CiStatusReader {

    private static final Comparator<CheckRun> ORDER = Comparator.comparing(CheckRun::workflow)
            .thenComparing(CheckRun::name)
            .thenComparing(CheckRun::place);

    private CiStatusReader() {}

    /**
     * The checks of the head and the gaps: first the checks by workflow, name and line, then the gaps by line. Only the
     * last run of a check counts. A check that has not ended is a gap. A check of another commit is a gap, too, if the
     * file names its commit: {@code gh run list} needs {@code --commit}.
     *
     * @param name the name of the file in places
     * @param content the file's content
     * @param head the id of the head, or its beginning; empty if commits are not compared
     */
    public static List<Fact> read(String name, byte[] content, String head) {
        Gaps gaps = new Gaps();
        List<CheckRun> runs = new ArrayList<>();
        try {
            YamlDocument document = JsonReader.read(name, TextEncoding.asUtf8(content));
            YamlNode root = document.root();
            document.duplicates()
                    .forEach(key -> gaps.unreadable(key.place(), "the key `" + key.value() + "` occurs twice"));
            List<Check> checks = new ArrayList<>();
            for (Listing listing : Listings.of(root, gaps)) {
                checks.addAll(listing.checks(head, gaps));
            }
            for (Check check : Reruns.latest(checks)) {
                check.run(gaps).ifPresent(runs::add);
            }
        } catch (YamlException e) {
            gaps.unreadable(e.place(), "expected the checks of a commit as JSON: " + e.getMessage());
        }
        runs.sort(ORDER);
        List<Fact> facts = new ArrayList<>(runs);
        facts.addAll(gaps.sorted());
        return facts;
    }
}
