package org.example.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BoundedQueueTest {

    @Test
    void keepsTheOrder() {
        BoundedQueue<String> queue = new BoundedQueue<>(2);
        assertTrue(queue.offer("a"));
        assertTrue(queue.offer("b"));
        assertEquals("a", queue.poll());
        assertEquals("b", queue.poll());
        assertNull(queue.poll());
    }

    @Test
    void refusesWhatDoesNotFit() {
        BoundedQueue<String> queue = new BoundedQueue<>(1);
        assertTrue(queue.offer("a"));
        assertFalse(queue.offer("b"));
    }

    @Test
    void knowsItsLoad() {
        BoundedQueue<String> queue = new BoundedQueue<>(3);
        queue.offer("a");
        assertEquals(0.3333, queue.load(), 0.0001);
    }

    @Test
    void refusesNoCapacity() {
        assertThrows(IllegalArgumentException.class, () -> new BoundedQueue<String>(0));
    }
}
