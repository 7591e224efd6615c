package dev.guardrail.report.explanation;

import dev.guardrail.explain.Claim.OfWhyNot;
import dev.guardrail.explain.WhyNot;
import dev.guardrail.fact.Evidence;
import dev.guardrail.policy.Overriding;
import dev.guardrail.policy.PolicyValue;
import dev.guardrail.report.figure.Count;
import dev.guardrail.report.figure.NotGiven;
import dev.guardrail.rule.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Why a guardrail has no open finding, as a sentence. */
final class WhyNotWords {

    private WhyNotWords() {}

    static String of(OfWhyNot claim) {
        String rule = "`" + claim.rule() + "`";
        String there = claim.at().path().isEmpty() ? "" : " at " + claim.at();
        WhyNot why = claim.why();
        if (why instanceof WhyNot.Off of) {
            return rule + " is off" + there + off(of);
        } else if (why instanceof WhyNot.Excluded of) {
            return rule + " does not look at `" + of.path() + "`: the policy's `paths` leave it out";
        } else if (why instanceof WhyNot.Reported of) {
            return rule + " has " + Count.of(of.findings().size(), "open finding") + there;
        } else if (why instanceof WhyNot.Suppressed of) {
            return rule + " has no open finding" + there + ": "
                    + (of.findings().size() == 1
                            ? "its finding is suppressed"
                            : "its " + of.findings().size() + " findings are suppressed");
        } else if (why instanceof WhyNot.Superseded of) {
            return rule + " reports nothing" + there + ": `"
                    + of.findings().get(0).rule() + "` reports the same";
        }
        if (why instanceof WhyNot.NotCollected of) {
            return SearchWords.notCollected(claim.rule(), there, of.types());
        } else if (why instanceof WhyNot.Overridden of) {
            return "an override of the policy is about " + rule + ": "
                    + of.overrides().stream().map(WhyNotWords::override).collect(Collectors.joining("; "));
        }
        return rule + " finds nothing" + there + ": " + silent(why);
    }

    private static String silent(WhyNot why) {
        if (why instanceof WhyNot.NotGiven of) {
            return notGiven(of.evidence());
        } else if (why instanceof WhyNot.NothingToInspect of) {
            return "it inspects " + of.subject() + ", and there are none";
        } else if (why instanceof WhyNot.Unmet of) {
            return SearchWords.obstacle(of.obstacle());
        } else if (why instanceof WhyNot.NothingThere of) {
            return "nothing that it looks at is there (" + SearchWords.names(of.types()) + ")";
        } else if (why instanceof WhyNot.Unknown of) {
            return "the reason is not known, because the search " + of.reason();
        }
        return "all its conditions match, but about something else";
    }

    /** {@code in `src/**` it is off}. */
    private static String override(Overriding of) {
        List<String> said = new ArrayList<>();
        of.severity().ifPresent(severity -> said.add("`severity: " + severity + "`"));
        of.settings()
                .forEach(setting -> said.add("`" + setting.name() + ": " + String.join(", ", setting.values()) + "`"));
        String on = of.on() ? "it is on" + (said.isEmpty() ? "" : " with ") : "it is off";
        return "in `" + of.in() + "` " + on + (of.on() ? String.join(", ", said) : "");
    }

    private static String off(WhyNot.Off of) {
        PolicyValue<Boolean> decided = of.decided();
        boolean byLevel = of.from() != Level.REGULAR;
        return byLevel ? ": it is on from `level: " + of.from() + "`" : decided.byDefault() ? "" : " by the policy";
    }

    private static String notGiven(Evidence evidence) {
        return "no " + NotGiven.noun(evidence) + " was given"
                + NotGiven.option(evidence)
                        .map(option -> "; give one with `" + option + "`")
                        .orElse("");
    }
}
