package dev.guardrail.collect.guard.braces;

import java.util.List;

/**
 * The named blocks of a file.
 *
 * @param blocks by their first tokens
 */
record Scopes(List<Block> blocks) {

    /**
     * The block of a function or a class.
     *
     * @param open the brace that opens it
     * @param close the brace that closes it
     * @param name empty where it has none
     * @param function whether it is run when it is called
     */
    record Block(int open, int close, String name, boolean function) {}

    Scopes {
        blocks = List.copyOf(blocks);
    }

    /** The names around a token, from the outermost, with dots between them. */
    String at(int index) {
        return String.join(
                ".",
                blocks.stream()
                        .filter(block -> block.open() < index && index < block.close())
                        .map(Block::name)
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    /** Whether a statement is all that a function does: then the function is not there yet. */
    boolean isWhole(int first, int last) {
        return blocks.stream()
                .anyMatch(block -> block.function()
                        && block.open() + 1 == first
                        && (block.close() == last + 1 || block.close() == last + 2));
    }
}
