package dev.guardrail.verify;

import dev.guardrail.claim.Bearing;
import dev.guardrail.claim.Claim;
import dev.guardrail.claim.ClaimKind;
import dev.guardrail.claim.Observation.Proof;
import dev.guardrail.fact.Commit;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks whether commits and tags exist. */
final class CommitObserver implements Observer {

    private static final String TAG = "tag";

    @Override
    public Set<ClaimKind> kinds() {
        return Set.of(ClaimKind.COMMIT);
    }

    @Override
    public void observe(Claim claim, Ground ground, Sightings sightings) {
        String name = claim.subject();
        if (name.startsWith("#")) {
            pullRequest(claim, ground, sightings);
            return;
        }
        boolean tag = claim.says().text().equals(TAG);
        Optional<String> found =
                tag ? ground.commits().tag(name) : ground.commits().find(name);
        if (found.isPresent()) {
            sightings.see(
                    claim,
                    "the name of a " + claim.says(),
                    claim.says(),
                    Bearing.DECISIVE,
                    Proof.by((tag ? "git rev-parse " : "git show --no-patch ") + name));
        } else {
            // The commits of a branch that was squashed or deleted are in no clone.
            sightings.miss(claim, "the " + claim.says() + " `" + name + "`, which this clone does not have");
        }
    }

    /** A merge or a squash names its pull request. */
    private static void pullRequest(Claim claim, Ground ground, Sightings sightings) {
        Pattern number = Pattern.compile(".*" + Pattern.quote(claim.subject()) + "\\b.*", Pattern.DOTALL);
        Optional<Commit> commit = ground.spans().stream()
                .flatMap(span -> ground.facts(span).stream())
                .filter(Commit.class::isInstance)
                .map(Commit.class::cast)
                .filter(one -> number.matcher(one.subject()).matches())
                .findFirst();
        if (commit.isPresent()) {
            sightings.see(
                    claim,
                    "a number in the subject of a commit",
                    claim.says(),
                    Bearing.DECISIVE,
                    Proof.by(
                            "git show --no-patch " + Span.shortened(commit.get().sha())));
        } else {
            sightings.miss(claim, "the pull request " + claim.subject() + ", which no commit of the range names");
        }
    }
}
