package dev.guardrail.collect.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The topic of a section of a plan, by its heading.
 *
 * <p>The words come from real plans, and are few: an unknown heading costs only facts that a reader of the plan can
 * see, while a wrong guess would accuse a change. "Constraints" and "Guardrails", for example, say how to work, not
 * what must hold afterwards, so they are not invariants.
 */
enum Section {
    OBJECTIVE("(?:the |single |milestone |primary |core |main |plan )*WORD(?: ?(?:/|and|&) ?WORD)*(?: statement)?"
            .replace("WORD", "(?:objectives?|intent|target|goals?|purpose)")),
    SCOPE(
            "(?:explicit |strict |milestone |architectural |overall )*scope"
                    + "(?: definitions?| boundar(?:y|ies)| overview| breakdown| of work| statement| lock| limits)?",
            "in scope ?(?:/|and|&) ?out of scope"),
    IN_SCOPE("(?:explicitly |strictly )?in scope(?: items| work| changes)?|scope \\(in\\)|in"),
    OUT_OF_SCOPE(
            "WORD(?: ?(?:/|and|&|\\(|—) ?WORD)*(?: items)?"
                    .replace(
                            "WORD",
                            "(?:explicitly |explicit |strictly )*"
                                    + "(?:out of scope|non ?goals?|not in scope|scope \\(out\\))"),
            "explicitly deferred|deferred explicitly(?: to.*)?|explicit deferrals|out"),
    POSTURE("(?:(?:refactor|refactoring|change|behaviou?r|behaviou?ral|milestone|declared) )*posture"
            + "(?: (?:declaration|statement))?"),
    INVARIANTS("(?:declared |core |key |hard |required |preserved |protected |behaviou?ral |system |locked |critical "
            + "|milestone |global |architectural |non negotiable |cross cutting )*invariants?"
            + "(?: to (?:preserve|hold|protect)| preserved| declared| (?:that |which )?must (?:hold|not change)"
            + "| ?(?:/|and|&) ?(?:verification|compatibility|guardrails|contracts|constraints))?"),
    DELIVERABLES("(?:core |required |planned |key |expected |in scope |milestone |closeout |concrete |main |final )*"
            + "deliverables?(?: map| checklist| list| to (?:commit|produce).*| after .*| summary)?"
            + "(?: ?(?:/|and|&) ?(?:artifacts|outputs))?"),
    EXIT_CRITERIA("WORD(?: ?(?:/|and|&) ?WORD)*"
            .replace(
                    "WORD",
                    "(?:(?:milestone )?(?:exit|acceptance|closure|completion|success|closing)"
                            + " (?:criteria|criterion|conditions?|checklist|gates?)"
                            + "|definition of done|dod|acceptance)"));

    /** In characters: no heading of a known section is longer. */
    private static final int LONGEST = 120;

    private static final Pattern SCOPE_SIDE = Pattern.compile("(?i)scope \\((?:in|out)\\)");
    private static final Pattern ENUMERATOR = Pattern.compile("^[A-Z][.)]\\s+");
    private static final Pattern MILESTONE = Pattern.compile("(?i)\\bM\\d+(?:[._]\\d+)*[A-Z]?\\b");
    private static final Pattern AFTER_DASH = Pattern.compile("\\s[—–:|-]\\s.*|:$");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\([^()]*\\)");

    /** What such a heading introduces is about the section and not of it. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?:why|notes?|rationale|background|context|examples?|reasoning|justification|risks?|rollback|enforcement"
                    + "|verification)\\b.*");

    private final Pattern heading;

    Section(String... headings) {
        this.heading = Pattern.compile(String.join("|", headings));
    }

    /** The section that a heading opens. */
    static Optional<Section> of(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        String words = words(heading);
        for (Section section : values()) {
            if (section.heading.matcher(words).matches()) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /** Whether what follows the heading does not belong to the section that the heading stands in. */
    static boolean isAside(String heading) {
        return heading.length() <= LONGEST && ASIDE.matcher(words(heading)).matches();
    }

    /** A heading without its number, emoji, milestone and whatever explains it, in lower case and without hyphens. */
    private static String words(String heading) {
        String text = fromFirstLetter(heading);
        text = ENUMERATOR.matcher(text).replaceFirst("");
        text = fromFirstLetter(MILESTONE.matcher(text).replaceAll(" "));
        if (!SCOPE_SIDE.matcher(text).find()) {
            text = IN_PARENTHESES.matcher(text).replaceAll(" ");
        }
        text = AFTER_DASH.matcher(text.strip()).replaceFirst("");
        return text.replace('-', ' ')
                .replace('\u2011', ' ')
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String fromFirstLetter(String text) {
        int start = 0;
        while (start < text.length() && !Character.isLetter(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        return text.substring(start);
    }
}
