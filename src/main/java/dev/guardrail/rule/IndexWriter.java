package dev.guardrail.rule;

import dev.guardrail.fact.Place;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes an index of rules: each record's components in their order, as {@link IndexReader} reads them. */
final class IndexWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    byte[] index(RuleIndex index) {
        all(index.catalogue().all(), this::guardrail);
        all(index.others().entrySet(), this::other);
        all(index.claims().values(), this::claimRule);
        return bytes.toByteArray();
    }

    private void claimRule(ClaimRule rule) {
        text(rule.id());
        text(rule.summary());
        text(rule.since());
        all(rule.needs(), this::constant);
        text(rule.wants());
        all(rule.words(), this::text);
        source(rule.source());
    }

    private void other(Map.Entry<String, RuleSource> rule) {
        text(rule.getKey());
        source(rule.getValue());
    }

    private void guardrail(Guardrail guardrail) {
        text(guardrail.id());
        text(guardrail.summary());
        text(guardrail.resolved().one());
        text(guardrail.resolved().many());
        constant(guardrail.grading().severity());
        constant(guardrail.grading().confidence());
        constant(guardrail.grading().level());
        constant(guardrail.purpose().gate());
        all(guardrail.purpose().needs(), this::constant);
        all(guardrail.purpose().upholds(), this::constant);
        inspected(guardrail.purpose().inspected());
        text(guardrail.since());
        text(guardrail.relations().unsettles());
        all(guardrail.relations().supersedes(), this::text);
        source(guardrail.source());
        documentation(guardrail.documentation());
        all(guardrail.parameters(), this::parameter);
    }

    private void inspected(Inspected inspected) {
        text(inspected.type().getName());
        all(inspected.properties(), this::text);
        all(inspected.parameters(), this::text);
        all(inspected.given().stream().toList(), given -> text(given.getName()));
    }

    private void source(RuleSource source) {
        place(source.place());
        all(source.conditions(), this::condition);
        all(source.types(), this::text);
    }

    private void condition(Condition condition) {
        text(condition.text());
        place(condition.place());
    }

    private void documentation(Documentation page) {
        List.of(page.why(), page.remediation(), page.guardrail(), page.rollback(), page.limits())
                .forEach(this::text);
    }

    private void parameter(Parameter parameter) {
        text(parameter.name());
        constant(parameter.kind());
        all(parameter.defaults(), this::text);
        text(parameter.meaning());
        place(parameter.place());
    }

    private void place(Place place) {
        text(place.path());
        List.of(place.line(), place.column(), place.endLine(), place.endColumn())
                .forEach(this::number);
    }

    private <T> void all(Collection<T> items, Consumer<T> write) {
        number(items.size());
        items.forEach(write);
    }

    private void constant(Enum<?> constant) {
        text(constant.name());
    }

    private void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes.writeBytes(encoded);
    }

    private void number(int number) {
        try {
            out.writeInt(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
