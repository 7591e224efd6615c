package org.example.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void greetsNobody() {
        assertEquals("hello", Main.greeting());
    }

    @Test
    void greetsTwo() {
        assertEquals("hello ada, bob", Main.greeting("ada", "bob"));
    }
}
