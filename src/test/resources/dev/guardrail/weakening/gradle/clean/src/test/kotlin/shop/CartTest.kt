package shop

import io.kotest.assertions.throwables.shouldThrow
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class CartTest {
    @Test
    fun `an empty cart costs nothing`() {
        assertEquals(0, Cart().total())
    }

    @Test
    fun `a cart costs what its lines cost`() {
        val cart = Cart()
        cart.add("tea", 250, 2)
        cart.add("cup", 900)
        assertEquals(1400, cart.total())
        assertEquals(466.667, cart.average(), 0.001)
    }

    @Test
    fun `no count is refused`() {
        shouldThrow<IllegalArgumentException> { Cart().add("tea", 250, 0) }
    }
}
