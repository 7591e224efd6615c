package dev.guardrail.collect.workflow.azure;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/** Collects facts from the pipelines of Azure of a snapshot, and from the templates of the repository that they use. */
public final class AzureCollector {

    private final Readings readings;

    public AzureCollector(Readings readings) {
        this.readings = readings;
    }

    /** The facts and gaps of a snapshot, in the order of its paths. */
    public List<Fact> collect(Snapshot snapshot) {
        List<Fact> facts = new ArrayList<>();
        AzureFiles files = AzureFiles.of(snapshot, readings);
        files.all().forEach((path, file) -> {
            facts.addAll(files.facts(path, file));
            for (AzureFile.Template template : file.templates()) {
                boolean missing = AzureFiles.path(path, template.name().value())
                        .filter(name -> template.always() && snapshot.find(name).isEmpty())
                        .isPresent();
                if (missing) {
                    facts.add(Names.refused(
                            template.name().place(),
                            "there is no `" + template.name().value() + "`"));
                }
            }
        });
        facts.addAll(files.gaps());
        facts.addAll(AzureRuns.gaps(snapshot, files));
        return facts;
    }
}
