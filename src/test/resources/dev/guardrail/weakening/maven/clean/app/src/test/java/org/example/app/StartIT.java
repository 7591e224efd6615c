package org.example.app;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

class StartIT {

    @Test
    void starts() {
        assertDoesNotThrow(() -> Main.main(new String[0]));
    }
}
