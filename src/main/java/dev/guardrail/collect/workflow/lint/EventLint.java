package dev.guardrail.collect.workflow.lint;

import dev.guardrail.collect.workflow.expression.Template;
import dev.guardrail.fact.Oversight;
import dev.guardrail.fact.Place;
import dev.guardrail.rule.Names;
import dev.guardrail.table.Row;
import dev.guardrail.table.Table;
import dev.guardrail.table.TableName;
import dev.guardrail.yaml.YamlNode;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/** Checks {@code on}: the keys, activity types and filters of each event, and schedules. */
final class EventLint {

    private static final List<String> INPUT_KEYS = List.of("default", "description", "options", "required", "type");

    private final Oversights oversights;
    private final Table events;

    EventLint(Oversights oversights) {
        this.oversights = oversights;
        this.events = oversights.tables().get(TableName.EVENTS);
    }

    void check(YamlNode on) {
        on.items().stream()
                .filter(event -> event.text().equals("schedule"))
                .forEach(event -> unknown(event.place(), "`schedule` has no `cron`: it starts no run"));
        for (YamlNode.Entry event : on.entries()) {
            String name = event.key().value();
            if (name.equals("schedule")) {
                schedule(event);
            } else if (!name.equals("workflow_call")) {
                events.last(name).ifPresent(known -> keys(event, known));
            }
        }
        on.get("workflow_dispatch").flatMap(dispatch -> dispatch.get("inputs")).ifPresent(this::inputs);
    }

    private void keys(YamlNode.Entry event, Row known) {
        String name = event.key().value();
        List<String> keys = known.list("keys");
        for (YamlNode.Entry entry : event.value().entries()) {
            String key = entry.key().value();
            if (!keys.contains(key) && !key.equals("reuse-previous-outcome")) {
                unknown(
                        entry.key().place(),
                        "GitHub passes over `" + key + "` of the event `" + name + "`" + hint(key, keys) + by(known));
            } else if (key.equals("types")) {
                types(known, entry.value());
            } else {
                FilterLint.check(key, entry.value(), oversights);
            }
        }
    }

    private void types(Row event, YamlNode types) {
        List<String> known = event.list("types");
        for (YamlNode type : types.items()) {
            if (!known.contains(type.text()) && !known.contains("*") && !Template.isIn(type.text())) {
                unknown(
                        type.place(),
                        "the event `" + event.subject() + "` has no activity type `" + type.text() + "`"
                                + hint(type.text(), known)
                                + by(event));
            }
        }
    }

    private void schedule(YamlNode.Entry event) {
        if (event.value().entries().isEmpty() && event.value().items().isEmpty()) {
            unknown(event.key().place(), "`schedule` has no `cron`: it starts no run");
        }
        for (YamlNode item : event.value().items()) {
            item.get("cron")
                    .filter(cron -> Schedules.isTooFrequent(cron.text()))
                    .ifPresent(cron -> oversights.add(
                            Position.FILE,
                            cron.place(),
                            Oversight.Kind.FREQUENT_SCHEDULE,
                            "GitHub starts a schedule every 5 minutes at most; `"
                                    + cron.text().strip() + "` asks for more"));
            item.get("timezone")
                    .filter(zone -> !isZone(zone.text()))
                    .ifPresent(zone -> unknown(
                            zone.place(), "expected the name of an IANA time zone, found " + zone.description()));
        }
    }

    private static boolean isZone(String zone) {
        return Template.isIn(zone) || ZoneId.getAvailableZoneIds().contains(zone);
    }

    private void inputs(YamlNode inputs) {
        for (YamlNode.Entry input : inputs.entries()) {
            for (YamlNode.Entry entry : input.value().entries()) {
                String key = entry.key().value();
                if (!INPUT_KEYS.contains(key) && !key.equals("deprecationMessage")) {
                    unknown(
                            entry.key().place(),
                            "GitHub passes over `" + key + "` of the input `"
                                    + input.key().value() + "`" + hint(key, INPUT_KEYS));
                }
            }
        }
    }

    private void unknown(Place place, String what) {
        oversights.add(Position.FILE, place, Oversight.Kind.UNKNOWN_EVENT_SETTING, what);
    }

    private static String by(Row event) {
        return ", by " + event.origin();
    }

    private static String hint(String name, Collection<String> known) {
        return Names.nearest(name, known)
                .map(near -> "; did you mean `" + near + "`?")
                .orElse("");
    }
}
