package dev.guardrail.collect.secret;

import java.util.List;
import java.util.stream.Stream;

/**
 * The kinds of secrets that are recognized by their form. It has only forms that hardly any other text has. A JSON Web
 * Token, a UUID or a hash may or may not be a secret, so these forms are left out.
 */
final class SecretPatterns {

    static final List<SecretPattern> ALL = Stream.of(CloudSecrets.ALL, CodeSecrets.ALL, ServiceSecrets.ALL)
            .flatMap(List::stream)
            .toList();

    private SecretPatterns() {}
}
