use ring::Ring;

#[test]
fn values_are_rendered_with_one_digit() {
    let mut ring = Ring::new(2).expect("two values");
    ring.push(1.25);
    insta::assert_snapshot!(ring.render());
}
