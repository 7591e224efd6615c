use approx::assert_relative_eq;
use ring::Ring;

#[test]
fn the_mean_of_three_values() {
    let mut ring = Ring::new(3).expect("three values");
    ring.push(1.0);
    ring.push(2.0);
    assert_relative_eq!(ring.mean(), 1.0, epsilon = 1e-9);
}
