package dev.guardrail.verify;

import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for numbers of runs in what was written down; what CI and the settings of a repository say is in no commit. */
final class RunObserver implements Observer {

    @Override
    public Set<ClaimKind> kinds() {
        return Set.of(ClaimKind.RUN);
    }

    @Override
    public void observe(Claim claim, Ground ground, Sightings sightings) {
        String says = claim.says().text();
        if (says.equals("run")) {
            Logs.of(ground)
                    .tell(claim, Pattern.compile(".*(?<!\\w)" + claim.subject() + "(?!\\w).*"), ground, sightings);
            sightings.miss(claim, "what CI says of the run " + claim.subject());
        } else if (says.equals("green")) {
            sightings.miss(claim, "what CI says of the head");
        } else {
            sightings.miss(claim, "the settings of the repository, which are in no commit");
        }
    }
}
