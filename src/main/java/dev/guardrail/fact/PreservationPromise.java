package dev.guardrail.fact;

/**
 * The posture of a plan that promises to preserve behaviour. Where there is one, the public surfaces of both sides are
 * compared.
 *
 * @param place the plan's title, or the file as a whole
 * @param posture the posture as written
 */
public record PreservationPromise(Place place, String posture) implements PlanFact {

    @Override
    public String identity() {
        return posture;
    }
}
