//! A ring of values.

/// Keeps the last values, and forgets the older ones.
#[derive(Debug, Clone)]
pub struct Ring {
    values: Vec<f64>,
    next: usize,
}

/// A ring cannot be empty.
#[derive(Debug, PartialEq, Eq)]
pub struct EmptyRing;

impl Ring {
    /// A ring of zeros.
    ///
    /// # Errors
    ///
    /// If the length is zero.
    pub fn new(length: usize) -> Result<Self, EmptyRing> {
        if length == 0 {
            return Err(EmptyRing);
        }
        Ok(Self { values: vec![0.0; length], next: 0 })
    }

    /// Adds a value in the place of the oldest.
    pub fn push(&mut self, value: f64) {
        let next = self.next;
        self.values[next] = value;
        self.next = (next + 1) % self.values.len();
    }

    /// The mean of the values.
    pub fn mean(&self) -> f64 {
        self.values.iter().sum::<f64>() / self.values.len() as f64
    }

    /// The values as text.
    pub fn render(&self) -> String {
        self.values.iter().map(|value| format!("{value:.1}")).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_ring_is_refused() {
        assert_eq!(Ring::new(0).unwrap_err(), EmptyRing);
    }

    #[test]
    fn the_oldest_value_goes_first() {
        let mut ring = Ring::new(2).expect("two values");
        ring.push(1.0);
        ring.push(2.0);
        ring.push(3.0);
        assert_eq!(ring.values, vec![3.0, 2.0]);
        assert_eq!(ring.next, 1);
    }
}
