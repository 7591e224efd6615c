package dev.guardrail.repair;

import dev.guardrail.finding.Repair;
import dev.guardrail.finding.RepairChange.ReplaceText;
import dev.guardrail.repair.Meaning.Difference;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes the repairs of one finding. */
public final class Repairer {

    private static final Pattern YAML = Pattern.compile(".*\\.ya?ml");

    private Repairer() {}

    /**
     * The text with the repairs of one finding.
     *
     * @throws RepairException if one of them cannot be made
     */
    public static Draft repaired(FileText text, List<Repair> repairs, Means means) throws RepairException {
        // From the end to the start, so that the places of the others stay right; keys are found by their names.
        List<ReplaceText> texts = repairs.stream()
                .map(Repair::change)
                .filter(ReplaceText.class::isInstance)
                .map(ReplaceText.class::cast)
                .sorted(Comparator.comparing(ReplaceText::place).reversed())
                .toList();
        if (!isYaml(text) && texts.size() == repairs.size()) {
            Draft draft = Draft.of(text);
            for (ReplaceText replaced : texts) {
                FileRepair.replace(text, replaced, draft);
            }
            return draft;
        }
        FileRepair file = new FileRepair(text, means);
        for (ReplaceText replaced : texts) {
            file.make(replaced);
        }
        for (Repair repair : repairs) {
            if (!(repair.change() instanceof ReplaceText)) {
                file.make(repair.change());
            }
        }
        return file.draft();
    }

    /**
     * Both drafts of one text, where they change it apart from each other.
     *
     * @throws RepairException if they do not, or if they mean something else together
     */
    public static Draft both(Draft one, Draft other) throws RepairException {
        if (!one.isApartFrom(other)) {
            throw new RepairException("another repair changes the same lines");
        }
        Draft both = one.with(other);
        if (!isYaml(one.original())) {
            return both;
        }
        Meaning before = one.original().outline().meaning();
        SortedMap<String, Difference> expected =
                new TreeMap<>(before.changesTo(one.changed().outline().meaning()));
        expected.putAll(before.changesTo(other.changed().outline().meaning()));
        if (!before.changesTo(both.changed().outline().meaning()).equals(expected)) {
            throw new RepairException("it does not go together with another repair");
        }
        return both;
    }

    private static boolean isYaml(FileText text) {
        return YAML.matcher(text.path()).matches();
    }
}
