package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.claim.Value;
import dev.guardrail.fact.CheckRun;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
import dev.guardrail.fact.Place;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks for what CI says in the files that were given, and for numbers of runs in what was written down, too. The settings of
 * a repository are in no commit.
 */
final class RunObserver implements Observer {

    private static final String HEAD = "what CI says of the head";

    @Override
    public Set<ClaimKind> kinds() {
        return Set.of(ClaimKind.RUN);
    }

    @Override
    public void observe(Claim claim, Ground ground, Sightings sightings) {
        String says = claim.says().text();
        if (says.equals("run")) {
            run(claim, ground, sightings);
        } else if (says.equals("green")) {
            green(claim, ground, sightings);
        } else {
            sightings.miss(claim, "the settings of the repository, which are in no commit");
        }
    }

    private static void run(Claim claim, Ground ground, Sightings sightings) {
        Optional<Place> listed = ground.ci().run(claim.subject());
        if (listed.isPresent()) {
            sightings.see(claim, "the runs that CI lists", claim.says(), Bearing.DECISIVE, Proof.at(listed.get()));
            return;
        }
        Logs.of(ground).tell(claim, Pattern.compile(".*(?<!\\w)" + claim.subject() + "(?!\\w).*"), ground, sightings);
        sightings.miss(claim, "what CI says of the run " + claim.subject());
    }

    private static void green(Claim claim, Ground ground, Sightings sightings) {
        List<Fact> said = ground.head().map(ground.ci()::checks).orElse(List.of());
        List<CheckRun> runs = SideFacts.only(CheckRun.class, said);
        List<CheckRun> failed =
                runs.stream().filter(run -> run.outcome().isFailure()).toList();
        if (runs.isEmpty()) {
            sightings.miss(claim, HEAD + but(said));
        } else if (failed.isEmpty()) {
            passed(claim, said, ground, sightings);
        } else if (claim.quote().toLowerCase(Locale.ROOT).contains("required")) {
            sightings.miss(claim, "which checks are required: `" + failed.get(0).name() + "` failed");
        } else {
            sightings.see(
                    claim,
                    HEAD,
                    Value.word("red: `" + failed.get(0).name() + "` failed"),
                    ground.bearing(ground.head().orElseThrow()),
                    Proof.at(failed.stream().map(CheckRun::place).toArray(Place[]::new)));
        }
    }

    /** Whether all is green is known only where each check has ended. */
    private static void passed(Claim claim, List<Fact> said, Ground ground, Sightings sightings) {
        String open = but(said);
        if (!open.isEmpty()) {
            sightings.miss(claim, HEAD + open);
        } else {
            Place list = SideFacts.only(CheckRun.class, said).get(0).list();
            sightings.see(
                    claim, HEAD, claim.says(), ground.bearing(ground.head().orElseThrow()), Proof.at(list));
        }
    }

    /** The first thing that the files do not tell. */
    private static String but(List<Fact> said) {
        return SideFacts.only(Gap.class, said).stream()
                .findFirst()
                .map(gap -> ", but at " + gap.place() + ": " + gap.reason())
                .orElse("");
    }
}
