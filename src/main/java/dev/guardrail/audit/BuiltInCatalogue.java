package dev.guardrail.audit;

import dev.guardrail.UnusableInputException;
import dev.guardrail.rule.Catalogue;
import dev.guardrail.rule.GuardrailReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** The catalogue of the guardrails in a rule base: each rule's folder is where its name says. */
final class BuiltInCatalogue {

    private BuiltInCatalogue() {}

    static Catalogue of(Collection<String> rules) {
        return new Catalogue(rules.stream()
                .map(rule -> GuardrailReader.read(rule, text(rule, "rule.drl"), text(rule, "README.md")))
                .toList());
    }

    private static String text(String rule, String file) {
        String path = "rules/" + rule + "/" + file;
        try (InputStream stream = BuiltInCatalogue.class.getResourceAsStream("/" + path)) {
            if (stream == null) {
                throw new UnusableInputException(path + ": expected this file beside the rule `" + rule + "`");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + path, e);
        }
    }
}
