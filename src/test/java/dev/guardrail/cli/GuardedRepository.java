package dev.guardrail.cli;

import dev.guardrail.collect.git.TestRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A repository whose last commit adds two guards, and tests of one of them. */
final class GuardedRepository {

    static final String CART = """
            def add(cart, quantity):
                if quantity < 0:
                    raise ValueError("negative")
                if quantity > 100:
                    raise ValueError("too many")
                cart.append(quantity)
            """;

    private final TestRepository repository;
    private final Path temporary;
    private final Map<String, String> environment = new HashMap<>();

    private GuardedRepository(Path folder) {
        this.repository = TestRepository.init(folder.resolve("a repository"));
        this.temporary = folder.resolve("temporary");
        temporary.toFile().mkdirs();
        environment.put("TMPDIR", temporary.toString());
        environment.put("PATH", System.getenv("PATH"));
        repository
                .write("shop/cart.py", "def add(cart, quantity):\n    cart.append(quantity)\n")
                .commit("base");
        repository.write("shop/cart.py", CART).write("tests/test_cart.py", """
                        import pytest
                        from shop.cart import add


                        def test_negative():
                            with pytest.raises(ValueError):
                                add([], -1)


                        def test_other():
                            assert True
                        """).commit("head");
    }

    static GuardedRepository in(Path folder) {
        return new GuardedRepository(folder);
    }

    TestRepository git() {
        return repository;
    }

    /** The folder in which scratch trees are made. */
    Path temporary() {
        return temporary;
    }

    GuardedRepository with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Proves the last commit. */
    Invocation prove(String... more) {
        List<String> arguments = new ArrayList<>(List.of("negative-proof", "--repo"));
        arguments.add(repository.dir().toString());
        arguments.addAll(Arrays.asList(more));
        return Invocation.with(environment, arguments.toArray(String[]::new));
    }
}
