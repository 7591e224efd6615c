package dev.guardrail.cases;

import dev.guardrail.audit.Asked;
import dev.guardrail.audit.Auditor;
import dev.guardrail.fix.AuditedFiles;
import dev.guardrail.fix.Fixed;
import dev.guardrail.fix.Fixed.ChangedText;
import dev.guardrail.fix.Fixer;
import dev.guardrail.fix.Judge;
import dev.guardrail.fix.Selection;
import dev.guardrail.repair.Pins;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A case with the repairs of its guardrail, unsafe ones among them.
 *
 * @param example the case
 * @param fixed what was repaired
 */
record RepairedCase(Case example, Fixed fixed) {

    /** The commit of every tag, in a case. */
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

    static RepairedCase of(Auditor auditor, Case example) {
        Judge judge = new Judge(auditor, example.change(), example.judges(), example.today(), Asked.NOTHING);
        Selection selection = new Selection(new TreeSet<>(List.of(example.guardrail())), true, false);
        return new RepairedCase(
                example, Fixer.fix(judge, new AuditedFiles(example.change().head()), selection, new PinsOfCases()));
    }

    /** How the files differ from the expected ones, a line each. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        TreeMap<String, String> expected = new TreeMap<>(example.fixed());
        for (ChangedText file : fixed.files()) {
            String wanted = Optional.ofNullable(expected.remove(file.path())).orElse("");
            if (!file.after().decoded().equals(wanted)) {
                differences.add(example.path() + ": `fixed` expects another `" + file.path() + "` than:");
                file.after().decoded().lines().forEach(line -> differences.add("  " + line));
            }
        }
        expected.keySet()
                .forEach(path ->
                        differences.add(example.path() + ": `fixed` expects `" + path + "`, which no repair changes"));
        fixed.left()
                .forEach(left -> differences.add(example.path() + ": not repaired: "
                        + left.finding().location().place() + ": " + left.reason()));
        return differences;
    }

    /** Knows the same commit of every tag, and the same digest of every image. */
    private record PinsOfCases() implements Pins {

        @Override
        public Optional<String> commit(String repository, String ref) {
            return Optional.of(COMMIT);
        }

        @Override
        public Optional<String> digest(String image) {
            return Optional.of("sha256:" + "0123456789abcdef".repeat(4));
        }
    }
}
