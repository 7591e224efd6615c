package dev.guardrail.proof;

import dev.guardrail.UnusableInputException;
import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.fact.ChangedFile;
import dev.guardrail.fact.FileStatus;
import dev.guardrail.fact.Place;
import dev.guardrail.rule.Names;
import dev.guardrail.rule.RuleIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folders of guardrails at the head of a range. */
final class RuleFolders {

    private static final Pattern RULE = Pattern.compile("(?:.*/)?([^/]+/[^/]+)/rule\\.drl");

    private final Snapshot head;

    RuleFolders(Snapshot head) {
        this.head = head;
    }

    /** Whether a file is the rule of a guardrail. */
    static boolean isRule(String path) {
        return RULE.matcher(path).matches();
    }

    /** The guardrail whose rule a changed file is. */
    Optional<ChangedRule> changed(ChangedFile file) {
        Matcher rule = RULE.matcher(file.path());
        if (!rule.matches() || file.status() == FileStatus.DELETED) {
            return Optional.empty();
        }
        String cases = Paths.folder(file.path()) + "/cases/";
        int count = head.files(path -> path.startsWith(cases) && path.matches(".*\\.ya?ml"))
                .size();
        return Optional.of(new ChangedRule(rule.group(1), Place.file(file.path()), count));
    }

    /**
     * Refuses the name of a guardrail that the head does not have.
     *
     * @throws UnusableInputException with the nearest name
     */
    void check(String id) {
        Set<String> known = new TreeSet<>();
        for (Snapshot.Entry entry : head.files(RuleFolders::isRule)) {
            Matcher rule = RULE.matcher(entry.path());
            if (rule.matches()) {
                known.add(rule.group(1));
            }
        }
        if (known.contains(id)) {
            return;
        }
        List<String> builtIn = List.copyOf(RuleIndex.builtIn().catalogue().ids());
        if (builtIn.contains(id)) {
            throw new UnusableInputException("`" + id + "` comes with Guardrail, and its conditions are proven there;"
                    + " `--rule` needs a guardrail that the head has");
        }
        throw new UnusableInputException("the head has no guardrail `" + id + "`" + Names.suggestion(id, known));
    }
}
