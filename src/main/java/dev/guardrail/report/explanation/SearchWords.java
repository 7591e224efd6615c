package dev.guardrail.report.explanation;

import dev.guardrail.explain.Claim;
import dev.guardrail.finding.search.Demand;
import dev.guardrail.finding.search.LookedFor;
import dev.guardrail.finding.search.Near;
import dev.guardrail.finding.search.Obstacle;
import dev.guardrail.finding.search.Obstacle.Found;
import dev.guardrail.finding.search.Obstacle.InTheWay;
import dev.guardrail.finding.search.Obstacle.NoAlternative;
import dev.guardrail.finding.search.Obstacle.NoMatch;
import dev.guardrail.finding.search.Obstacle.Result;
import dev.guardrail.finding.search.Seen;
import dev.guardrail.finding.search.Sought;
import dev.guardrail.finding.search.Sought.Among;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a search of facts found, as sentences. */
final class SearchWords {

    private SearchWords() {}

    static String of(Claim.OfSearch claim) {
        if (claim instanceof Claim.OfWhyNot of) {
            return WhyNotWords.of(of);
        } else if (claim instanceof Claim.OfNear of) {
            return near(of.near());
        } else if (claim instanceof Claim.OfExcluded of) {
            return found(of.found());
        } else if (claim instanceof Claim.OfSeen of) {
            return subject(of.seen());
        } else if (claim instanceof Claim.OfLookedFor of) {
            return lookedFor(of.lookedFor());
        }
        return obstacle(((Claim.OfObstacle) claim).obstacle());
    }

    /** What keeps a condition from matching. */
    static String obstacle(Obstacle obstacle) {
        if (obstacle instanceof NoMatch of) {
            return noMatch(of);
        } else if (obstacle instanceof InTheWay of) {
            return "the condition wants no " + patterns(of.sought()) + ", and there "
                    + (of.all() == 1 ? "is 1" : "are " + of.all());
        } else if (obstacle instanceof Result of) {
            return result(of);
        }
        int alternatives = ((NoAlternative) obstacle).alternatives().size();
        return "none of " + alternatives + " alternatives has a match";
    }

    private static String noMatch(NoMatch of) {
        if (of.all() == 0) {
            return of.sought().among() == Among.LIST
                    ? "the list is empty"
                    : "there is no `" + of.sought().type() + "`"
                            + among(of.sought().among());
        }
        String looked = of.looked() < of.all()
                ? " among the first " + of.looked() + " of " + of.all() + " that were compared"
                : "";
        return "there is no " + pattern(of.sought()) + looked;
    }

    private static String result(Result of) {
        String made = of.results().isEmpty()
                ? "the `accumulate` makes nothing of them"
                : of.results().stream().map(ValueWords::of).collect(Collectors.joining(" and "));
        return made
                + beside(of.beside())
                + (of.failing().isEmpty() ? "" : ", and the condition wants " + quoted(of.failing()));
    }

    private static String quoted(List<Demand> demands) {
        return demands.stream().map(demand -> "`" + demand.text() + "`").collect(Collectors.joining(" and "));
    }

    /** Why a fact does not match. */
    private static String near(Near near) {
        return subject(near.fact()) + " does not match: "
                + near.failing().stream().map(ValueWords::of).collect(Collectors.joining("; "))
                + beside(near.beside());
    }

    private static String found(Found found) {
        return found.facts().stream().map(SearchWords::subject).collect(Collectors.joining(" with ")) + " is there"
                + beside(found.beside());
    }

    /** The last located fact that a condition before matched: what the sentence is about. */
    private static String beside(List<Seen> beside) {
        return beside.stream()
                .filter(seen -> seen.place().isPresent() && !ValueWords.isSetting(seen.value()))
                .reduce((first, second) -> second)
                .map(seen -> ", for " + subject(seen) + " at " + seen.place().orElseThrow())
                .orElse("");
    }

    /** What a condition of a match looked for. */
    private static String lookedFor(LookedFor lookedFor) {
        String patterns = patterns(lookedFor.sought());
        return switch (lookedFor.kind()) {
            case NOT -> "there is no " + patterns;
            case EXISTS -> "there " + (lookedFor.all() == 1 ? "is 1 " : "are " + lookedFor.all() + " ") + patterns;
            case ACCUMULATE -> "collected " + (lookedFor.all() == 0 ? "no" : lookedFor.all()) + " " + patterns;
        };
    }

    private static String patterns(List<Sought> sought) {
        return sought.stream().map(SearchWords::pattern).collect(Collectors.joining(" and "));
    }

    /** A pattern with the values of its variables. */
    private static String pattern(Sought sought) {
        String constraints = sought.demands().stream().map(ValueWords::filled).collect(Collectors.joining(", "));
        return (sought.absent() ? "no " : "") + "`" + sought.type()
                + (constraints.isEmpty() ? "" : "( " + constraints + " )") + "`" + among(sought.among());
    }

    private static String among(Among among) {
        return among == Among.FACTS_OF_BASE ? " at the base" : "";
    }

    private static String subject(Seen seen) {
        return ValueWords.name(seen.value());
    }

    /** That it is not known what a guardrail would find. */
    static String notCollected(String rule, String there, Collection<String> types) {
        return "not known: what `" + rule + "` would find" + there + ": its facts (" + names(types)
                + ") were not collected";
    }

    static String names(Collection<String> types) {
        return types.stream().map(type -> "`" + type + "`").collect(Collectors.joining(", "));
    }
}
