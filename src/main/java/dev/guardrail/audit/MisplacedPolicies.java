package dev.guardrail.audit;

import dev.guardrail.collect.Paths;
import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.Snapshot.Entry;
import dev.guardrail.collect.Snapshot.UnreadableException;
import dev.guardrail.fact.Place;
import dev.guardrail.fact.PolicyFile;
import dev.guardrail.policy.PolicySource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds files that look like a policy, but whose name or place is wrong, so that reports name them. */
final class MisplacedPolicies {

    private static final String GITHUB = ".github";

    /**
     * Names that are close to those of a policy; such a file is meant as a policy if it has a version as a policy has.
     */
    private static final Pattern NEAR =
            Pattern.compile("[._]?guard[-_]?rails?(?:[-_.]policy)?\\.(?:ya?ml|json)(?:\\.txt)?");

    private static final Pattern VERSION = Pattern.compile("(?m)^\\s*\\{?\\s*[\"']?version[\"']?\\s*:\\s*[\"']?\\d");

    private static final String EXPECTED =
            "is not a policy name; expected `" + String.join("`, `", PolicySource.PATHS) + "`";

    private MisplacedPolicies() {}

    /** The misplaced policies of a side. */
    static List<PolicyFile> of(Snapshot snapshot) {
        List<PolicyFile> found = new ArrayList<>();
        for (Entry entry : snapshot.files(MisplacedPolicies::isNear)) {
            if (PolicySource.PATHS.contains(entry.path().toLowerCase(Locale.ROOT)) || isPolicy(snapshot, entry)) {
                found.add(misplaced(entry.path(), "`" + Paths.name(entry.path()) + "` " + EXPECTED));
            }
        }
        for (String submodule : snapshot.submodules()) {
            if (PolicySource.PATHS.contains(submodule) || submodule.equals(GITHUB)) {
                found.add(misplaced(submodule, "`" + submodule + "` is a submodule, and no policy in it is read"));
            }
        }
        if (snapshot.find(GITHUB).isPresent()) {
            found.add(misplaced(GITHUB, "`" + GITHUB + "` is a link or a file, and no policy behind it is read"));
        }
        return found;
    }

    private static PolicyFile misplaced(String path, String problem) {
        return new PolicyFile(Place.file(path), true, problem);
    }

    private static boolean isNear(String path) {
        String folder = Paths.folder(path).toLowerCase(Locale.ROOT);
        return (folder.isEmpty() || folder.equals(GITHUB))
                && !PolicySource.PATHS.contains(path)
                && NEAR.matcher(Paths.name(path).toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether a file has a version as a policy has; other tools have files of such a name, too. */
    private static boolean isPolicy(Snapshot snapshot, Entry entry) {
        try {
            String text = new String(snapshot.read(entry, PolicyFiles.LIMIT), StandardCharsets.UTF_8);
            return VERSION.matcher(text).find();
        } catch (UnreadableException e) {
            return false;
        }
    }
}
