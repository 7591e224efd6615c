package dev.guardrail.policy;

import dev.guardrail.policy.Layer.Said;
import dev.guardrail.policy.Settled.Entry;
import dev.guardrail.policy.Settled.Group;
import dev.guardrail.policy.Settled.Items;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the files of a policy say of bundled tables together. */
final class SettledTables {

    private final List<Settled> rows = new ArrayList<>();
    private Optional<Entry> replaces = Optional.empty();

    private SettledTables() {}

    static Optional<Settled> of(List<Said> said) {
        Map<String, SettledTables> tables = new LinkedHashMap<>();
        for (Said one : said) {
            one.node()
                    .entries()
                    .forEach(table -> tables.computeIfAbsent(table.key().value(), name -> new SettledTables())
                            .add(table.value(), one.byDefault()));
        }
        List<Entry> entries = new ArrayList<>();
        tables.forEach((name, table) -> entries.add(new Entry(name, table.settled())));
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Group(entries));
    }

    /** The rows of a file that replaces the table are all rows so far. */
    private void add(YamlNode table, boolean byDefault) {
        Optional<YamlNode> replace =
                table.get("replace").filter(value -> value.text().equals("true"));
        if (replace.isPresent()) {
            rows.clear();
            replaces = Optional.of(new Entry("replace", SettledReader.settled(replace.get(), byDefault)));
        }
        table.get("rows")
                .ifPresent(list -> list.items().forEach(row -> rows.add(SettledReader.settled(row, byDefault))));
    }

    private Settled settled() {
        List<Entry> entries = new ArrayList<>();
        if (!rows.isEmpty()) {
            entries.add(new Entry("rows", new Items(rows)));
        }
        replaces.ifPresent(entries::add);
        return new Group(entries);
    }
}
