package dev.guardrail.collect.plan;

import dev.guardrail.collect.plan.PlanDocument.Promise;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an item of a plan as an invariant. */
final class Invariants {

    /** In characters: a name must fit on a line of a report. */
    private static final int LONGEST_NAME = 60;

    private static final Pattern VERIFYING = Pattern.compile("(?:verif|enforce|test|proof|prove|check|evidence).*");
    private static final Pattern NUMBERING = Pattern.compile("#|no\\.?|nr\\.?");
    private static final Pattern SEPARATOR = Pattern.compile("^[\\s:;.,—–-]+");
    private static final Pattern CLAUSE = Pattern.compile("[.;:](?:\\s|$)|\\s[—–-]\\s");

    private Invariants() {}

    static Promise read(PlanItem item, Place place, PathWords paths) {
        List<Verification> verifications = Verification.in(item.whole(), paths);
        if (!item.cells().isEmpty()) {
            return row(item, place, verifications);
        }
        Prose whole = item.whole().from(Marks.length(item.whole().raw()));
        String text = whole.text();
        String lead = trimmed(whole.raw().substring(0, whole.bold()));
        if (lead.isEmpty()) {
            return new Promise(place, beginning(text), text, verifications);
        }
        String rest = SEPARATOR.matcher(whole.from(whole.bold()).text()).replaceFirst("");
        return new Promise(place, lead, rest.isEmpty() ? lead : rest, verifications);
    }

    private static Promise row(PlanItem item, Place place, List<Verification> verifications) {
        List<PlanItem.Cell> saying = item.cells().stream()
                .filter(cell -> !matches(VERIFYING, cell)
                        && !matches(NUMBERING, cell)
                        && !cell.prose().isEmpty())
                .toList();
        if (saying.isEmpty()) {
            return new Promise(place, beginning(item.own().text()), item.own().text(), verifications);
        }
        String name = trimmed(saying.get(0).prose().text());
        List<Prose> rest = saying.stream().skip(1).map(PlanItem.Cell::prose).toList();
        String text = rest.isEmpty() ? name : Prose.join(rest, " — ").text();
        return new Promise(place, name, text, verifications);
    }

    private static boolean matches(Pattern pattern, PlanItem.Cell cell) {
        return pattern.matcher(cell.column().toLowerCase(Locale.ROOT)).matches();
    }

    private static String trimmed(String name) {
        return name.strip().replaceAll("\\s+", " ").replaceAll("[\\s:.—–-]+$", "");
    }

    /** The first clause of a text, cut at a word to the length of a name. */
    private static String beginning(String text) {
        Matcher end = CLAUSE.matcher(text);
        String clause = end.find() && end.start() > 0 ? text.substring(0, end.start()) : text;
        if (clause.length() <= LONGEST_NAME) {
            return clause;
        }
        int space = clause.lastIndexOf(' ', LONGEST_NAME);
        return clause.substring(0, space > 0 ? space : LONGEST_NAME);
    }
}
