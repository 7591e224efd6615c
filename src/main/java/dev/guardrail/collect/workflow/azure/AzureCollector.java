package dev.guardrail.collect.workflow.azure;

import dev.guardrail.collect.Snapshot;
import dev.guardrail.collect.reading.Readings;
import dev.guardrail.fact.Evidence;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Gap;
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
        AzureFiles.of(snapshot, readings).all().forEach((path, file) -> {
            facts.addAll(file.facts());
            for (AzureFile.Template template : file.templates()) {
                boolean missing = AzureFiles.path(path, template.name().value())
                        .filter(name -> template.always() && snapshot.find(name).isEmpty())
                        .isPresent();
                if (missing) {
                    facts.add(new Gap(
                            Evidence.WORKFLOWS,
                            Gap.Kind.REFUSED,
                            template.name().place(),
                            "refused by Azure: there is no `" + template.name().value() + "`"));
                }
            }
        });
        return facts;
    }
}
