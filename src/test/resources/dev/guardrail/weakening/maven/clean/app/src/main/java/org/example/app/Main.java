package org.example.app;

/** Starts the application. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.out.println(greeting(args));
    }

    static String greeting(String... names) {
        return names.length == 0 ? "hello" : "hello " + String.join(", ", names);
    }
}
