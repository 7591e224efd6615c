package dev.guardrail.engine;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.guardrail.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassVettingTest {

    @Test
    void theClassesOfTheVerdictsRulesAreRefused() throws IOException {
        SortedMap<String, byte[]> classes = classes("guardrail/verdict");
        assertThatExceptionOfType(UnusableInputException.class)
                .isThrownBy(() -> ClassVetting.check(classes))
                .withMessageContaining("dev.guardrail.verdict.");
    }

    @Test
    void whatIsNoClassIsRefused() {
        for (byte[] bytes : new byte[][] {{}, {1, 2, 3}, new byte[10_000]}) {
            assertThatExceptionOfType(UnusableInputException.class)
                    .isThrownBy(() -> ClassVetting.check(new TreeMap<>(Map.of("guardrail/acme/A.class", bytes))))
                    .withMessage("guardrail/acme/A.class: is not a class that rules are compiled to");
        }
    }

    private static SortedMap<String, byte[]> classes(String folder) throws IOException {
        Path root = Path.of("target", "classes");
        SortedMap<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root.resolve(folder))) {
            for (Path path : (Iterable<Path>) paths.filter(p -> p.toString().endsWith(".class"))::iterator) {
                classes.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return classes;
    }
}
