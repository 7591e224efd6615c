package dev.guardrail.verify.self;

import java.util.List;

/** Finds the statements of an audit that the audit itself, or the audits of other milestones, can confirm or deny. */
public final class SelfReader {

    private static final List<StatementReader> ALL = List.of(
            new HeaderAgreement(),
            new VerdictAgreement(),
            new VerdictBesideIssues(),
            new GateAgreement(),
            new SeverityAgreement(),
            new MetricAgreement(),
            new Summaries(),
            new TotalRows(),
            new ListSums(),
            new Equations(),
            new ItemCounts(),
            new ScoreMeans(),
            new WeightedScores(),
            new ScoreHistory(),
            new ScoreChanges(),
            new ScoreMovements(),
            new RegistryIds(),
            new UsedIds(),
            new DeferredMentions(),
            new DeferredItems(),
            new DroppedItems(),
            new EarlierFigures());

    private SelfReader() {}

    /** The statements of an audit. */
    public static List<Statement> read(Series series) {
        Statements statements = new Statements(series.audit());
        ALL.forEach(reader -> reader.read(series, statements));
        return statements.all();
    }
}
