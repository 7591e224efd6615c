package dev.guardrail.collect.supply;

import dev.guardrail.fact.ActionReference;
import dev.guardrail.fact.ArchivedRepository;
import dev.guardrail.fact.PreCommitRepository;
import dev.guardrail.fact.ResemblingAction;
import dev.guardrail.fact.SuperfluousAction;
import dev.guardrail.fact.SupplyFact;
import dev.guardrail.table.Table;
import dev.guardrail.table.TableName;
import dev.guardrail.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pairs the repositories that workflows and hooks use with what is known of them, whatever their version. */
final class KnownActions {

    private static final Pattern GITHUB =
            Pattern.compile("(?:https?://|git://|ssh://git@|git@)github\\.com[/:]([^/]+/[^/]+?)(?:\\.git)?/?");

    private final Table archived;
    private final Table superfluous;
    private final Resemblance resemblance;

    KnownActions(Tables tables) {
        this.archived = tables.get(TableName.ARCHIVED_REPOSITORIES);
        this.superfluous = tables.get(TableName.SUPERFLUOUS_ACTIONS);
        this.resemblance = new Resemblance(tables.get(TableName.POPULAR_ACTIONS));
    }

    List<SupplyFact> about(ActionReference use) {
        String repository = use.owner() + "/" + use.repository();
        List<SupplyFact> known = new ArrayList<>();
        archived.about(repository).stream()
                .limit(1)
                .map(row -> new ArchivedRepository(use.place(), use.job(), use.step(), repository, row.origin()))
                .forEach(known::add);
        superfluous.about(use.action()).stream()
                .map(row -> new SuperfluousAction(
                        use.place(),
                        use.job(),
                        use.step(),
                        use.action(),
                        row.cell("instead"),
                        row.cell("plain").equals("yes"),
                        row.origin()))
                .forEach(known::add);
        resemblance
                .of(repository)
                .map(row -> new ResemblingAction(
                        use.place(), use.job(), use.step(), repository, row.subject(), row.origin()))
                .ifPresent(known::add);
        return known;
    }

    List<SupplyFact> about(PreCommitRepository hooks) {
        Matcher github = GITHUB.matcher(hooks.url());
        return github.matches()
                ? archived.about(github.group(1)).stream()
                        .limit(1)
                        .<SupplyFact>map(
                                row -> new ArchivedRepository(hooks.place(), "", 0, github.group(1), row.origin()))
                        .toList()
                : List.of();
    }
}
