package dev.guardrail.audit.gain;

import dev.guardrail.fact.LoosenedPin;
import dev.guardrail.fact.Pin;
import dev.guardrail.fact.PinSubject;
import dev.guardrail.fact.Pinning;
import dev.guardrail.fact.Strengthening;
import dev.guardrail.fact.WidenedToken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what the reversed range trusts more into what the range trusts less. */
final class TrustGains {

    private final Reversed reversed;
    private final List<Pin> pins;

    /**
     * For one range.
     *
     * @param pins the versions at the head
     */
    TrustGains(Reversed reversed, Collection<Pin> pins) {
        this.reversed = reversed;
        this.pins = List.copyOf(pins);
    }

    private record Subject(PinSubject subject, String name, Pinning pinning) {}

    /** One for each thing that is pinned. */
    List<Strengthening> ofPins(Collection<LoosenedPin> loosened) {
        Map<Subject, List<LoosenedPin>> bySubject = new LinkedHashMap<>();
        loosened.forEach(pin -> bySubject
                .computeIfAbsent(new Subject(pin.subject(), pin.name(), pin.before()), key -> new ArrayList<>())
                .add(pin));
        return bySubject.values().stream().map(this::pinned).toList();
    }

    private Strengthening pinned(List<LoosenedPin> loosened) {
        LoosenedPin first = loosened.get(0);
        boolean all = pins.stream()
                .filter(pin -> pin.subject() == first.subject() && pin.name().equals(first.name()))
                .allMatch(pin -> pin.pinning().compareTo(first.before()) >= 0);
        String where =
                all ? "" : loosened.size() == 1 ? " in one more place" : " in " + loosened.size() + " more places";
        String change = first.subject() == PinSubject.LOCKFILE
                ? "is " + (all ? "now " : "") + "used" + where
                : first.before() == Pinning.CONTENT
                        ? "is " + (all ? "now " : "") + "pinned to a " + first.content() + where
                        : (all ? "now has" : "has") + " a version" + where + ": `" + first.was() + "`";
        return new Strengthening(
                reversed.atHead(first.wasAt()),
                Strengthening.Kind.PIN,
                first.described(),
                change,
                loosened.stream().map(LoosenedPin::place).toList(),
                false);
    }

    /**
     * None where a job also got what it could not write before, nor where it declared nothing: how much it could do then
     * is not known.
     */
    Optional<Strengthening> of(WidenedToken token) {
        if (token.isUnlimited() || !token.givenUp().isEmpty()) {
            return Optional.empty();
        }
        boolean one = token.jobs().size() == 1;
        String subject = (one ? "job `" : "jobs `") + String.join("`, `", token.jobs()) + "`";
        String change = "can no longer write "
                + (token.writesAll() ? "everything" : "`" + String.join("`, `", token.scopes()) + "`");
        return Optional.of(new Strengthening(
                reversed.atHead(token.was()),
                Strengthening.Kind.PERMISSION,
                subject,
                change,
                List.of(token.place()),
                false));
    }
}
