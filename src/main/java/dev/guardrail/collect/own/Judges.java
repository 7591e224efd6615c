package dev.guardrail.collect.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Compares what an audit judges by: the policy, the side that is trusted, the day, and the program itself. */
final class Judges {

    /** The names of files that are the policy of their repository. */
    private static final Set<String> USUAL = Set.of("guardrail.yaml", "guardrail.yml");

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    private static final String POLICY = "policy";
    private static final String DEFAULT = "default";
    private static final String STRICT = "strict";

    private Judges() {}

    static List<String> lost(AuditOptions was, AuditOptions now, Predicate<String> atBase) {
        List<String> lost = new ArrayList<>();
        if (isOtherPolicy(was.value(POLICY), now.value(POLICY), USUAL.stream().anyMatch(atBase))) {
            lost.add(now.changed(was, POLICY));
        }
        if (isBase(was.value("trust")) && !isBase(now.value("trust"))) {
            lost.add(now.changed(was, "trust"));
        }
        String day = now.value("date");
        if (!day.isEmpty() && !AuditOptions.isOpen(day) && !day.equals(was.value("date"))) {
            lost.add("without " + now.quoted("date", day));
        }
        if (was.form() == AuditOptions.Form.INPUT && now.form() == was.form()) {
            source(was, now, lost);
        }
        now.all(AuditOptions.UNKNOWN).stream()
                .filter(word -> !was.all(AuditOptions.UNKNOWN).contains(word))
                .forEach(word -> lost.add("without `" + word + "`, which can be any option"));
        return lost;
    }

    /** Which program runs: from whose repository. What a release has is checked with and without the input {@code checksum}. */
    private static void source(AuditOptions was, AuditOptions now, List<String> lost) {
        if (!repository(was).equals(repository(now))) {
            lost.add("from `" + repository(was) + "` (now `" + repository(now) + "`)");
        }
        String repository = now.value("repository");
        if (!was.value("repository").isEmpty() && !was.value("repository").equals(repository)) {
            lost.add(now.changed(was, "repository"));
        }
        if (COMMIT.matcher(was.value("commit")).matches()
                && !COMMIT.matcher(now.value("commit")).matches()) {
            lost.add(now.changed(was, "commit"));
        }
    }

    private static String repository(AuditOptions call) {
        String[] parts = call.source().split("/", 3);
        return parts.length < 2 ? call.source() : parts[0] + "/" + parts[1];
    }

    private static boolean isBase(String trust) {
        return trust.isEmpty() || trust.equalsIgnoreCase("base");
    }

    /** Whether another policy judges that is not known to be as strict. */
    private static boolean isOtherPolicy(String was, String now, boolean hasOwn) {
        if (AuditOptions.isOpen(was)) {
            return !now.isEmpty() && !now.equals(STRICT) && !AuditOptions.isOpen(now);
        }
        String before = was.isEmpty() && !hasOwn ? DEFAULT : plain(was);
        String after = now.isEmpty() && !hasOwn ? DEFAULT : plain(now);
        boolean stricter = before.equals(DEFAULT) && after.equals(STRICT);
        boolean own = after.isEmpty() && USUAL.contains(before.replaceFirst("^\\.github/", ""));
        return !before.equals(after) && !stricter && !own;
    }

    private static String plain(String path) {
        return path.replaceFirst("^\\./", "");
    }
}
