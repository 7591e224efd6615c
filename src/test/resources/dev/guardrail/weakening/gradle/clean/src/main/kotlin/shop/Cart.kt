package shop

/** What a customer wants to buy. */
public class Cart {
    private val lines = mutableListOf<Line>()

    public fun add(name: String, cents: Int, count: Int = 1) {
        require(count > 0) { "count must be positive" }
        lines += Line(name, cents, count)
    }

    public fun total(): Int = lines.sumOf { it.cents * it.count }

    public fun average(): Double {
        if (lines.isEmpty()) return 0.0
        return total().toDouble() / lines.sumOf { it.count }
    }

    private data class Line(val name: String, val cents: Int, val count: Int)
}
