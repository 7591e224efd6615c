package dev.guardrail.policy;

import dev.guardrail.rule.Names;
import dev.guardrail.table.Amendment;
import dev.guardrail.table.Row;
import dev.guardrail.table.TableName;
import dev.guardrail.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the {@code tables} of a policy: rows that extend a bundled table, or replace it with {@code replace: true}. */
final class TablesReader {

    static final List<String> KEYS = List.of("rows", "replace");

    private final Problems problems;

    TablesReader(Problems problems) {
        this.problems = problems;
    }

    List<Amendment> read(YamlNode root) {
        Optional<YamlNode> tables = root.get("tables");
        tables.filter(node -> !(node instanceof YamlNode.Mapping))
                .ifPresent(node -> problems.add(
                        node.place(), "expected `tables` to be a mapping of tables, found " + node.description()));
        return tables.map(YamlNode::entries).orElse(List.of()).stream()
                .flatMap(entry -> table(entry).stream())
                .toList();
    }

    private Optional<Amendment> table(YamlNode.Entry entry) {
        String word = entry.key().value();
        Optional<TableName> name = TableName.of(word);
        problems.onlyKeys(entry.value(), "a table", KEYS);
        if (name.isEmpty()) {
            problems.add(
                    entry.key().place(),
                    "unknown table `" + word + "`" + Names.suggestion(word, Names.words(TableName.class)));
        }
        boolean replaces = replaces(entry.value());
        return name.map(table -> new Amendment(table, rows(entry.value(), table), replaces));
    }

    private boolean replaces(YamlNode table) {
        return table.get("replace")
                .filter(value -> problems.truth(value, "replace"))
                .isPresent();
    }

    private List<Row> rows(YamlNode table, TableName name) {
        List<Row> rows = new ArrayList<>();
        for (YamlNode row :
                table.get("rows").map(list -> problems.items(list, "rows")).orElse(List.of())) {
            problems.onlyKeys(row, "a row of `" + name.word() + "`", name.columns());
            String subject = name.columns().get(0);
            problems.required(row, subject, "a row of `" + name.word() + "`");
            List<String> cells =
                    name.columns().stream().map(column -> cell(row, column)).toList();
            rows.add(new Row(name.columns(), cells, "the policy"));
        }
        return rows;
    }

    private String cell(YamlNode row, String column) {
        String cell = row.text(column).strip();
        TableName.form(column)
                .filter(form -> !form.matcher(cell).matches())
                .ifPresent(form -> problems.add(
                        row.get(column).orElse(row).place(),
                        "expected `" + column + "` to match `" + form.pattern() + "`, found "
                                + row.get(column).map(YamlNode::description).orElse("nothing")));
        return cell;
    }
}
