package shop

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class CheckoutTest {
    @Test
    fun `a cart can be paid`() {
        val cart = Cart()
        cart.add("tea", 250)
        assertEquals(250, cart.total())
    }
}
