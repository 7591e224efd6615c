package org.example.queue;

import java.util.ArrayDeque;
import java.util.Deque;

/** A queue that holds a number of items at most. */
public final class BoundedQueue<T> {

    private final int capacity;
    private final Deque<T> items = new ArrayDeque<>();

    public BoundedQueue(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be positive");
        }
        this.capacity = capacity;
    }

    public boolean offer(T item) {
        if (items.size() == capacity) {
            return false;
        }
        items.addLast(item);
        return true;
    }

    public T poll() {
        return items.pollFirst();
    }

    public double load() {
        return (double) items.size() / capacity;
    }
}
