package dev.guardrail.collect.secret;

import java.util.List;
import java.util.stream.Stream;

/**
 * The kinds of secrets that are known by their form. Only those are here that hardly anything else looks like: a JSON Web
 * Token, a UUID or a hash may be a secret or not, and none of them is.
 */
final class SecretPatterns {

    static final List<SecretPattern> ALL = Stream.of(CloudSecrets.ALL, CodeSecrets.ALL, ServiceSecrets.ALL)
            .flatMap(List::stream)
            .toList();

    private SecretPatterns() {}
}
