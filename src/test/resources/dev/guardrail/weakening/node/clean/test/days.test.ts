import { addDays, fractionOfYear, isLeapYear } from '../src/days.js';

describe('isLeapYear', () => {
  it('knows the rule of 400', () => {
    expect(isLeapYear(2000)).toBe(true);
    expect(isLeapYear(1900)).toBe(false);
  });
});

describe('addDays', () => {
  it('crosses the end of a month', () => {
    const date = addDays(new Date('2024-02-28T00:00:00Z'), 2);
    expect(date.getUTCMonth()).toBe(2);
    expect(date.getUTCDate()).toBe(1);
  });

  it('refuses a fraction', () => {
    expect(() => addDays(new Date(), 0.5)).toThrow(RangeError);
  });
});

describe('fractionOfYear', () => {
  it('is a half in July', () => {
    expect(fractionOfYear(new Date('2023-07-02T12:00:00Z'))).toBeCloseTo(0.5, 6);
  });
});
