const DAY = 24 * 60 * 60 * 1000;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function addDays(date: Date, days: number): Date {
  if (!Number.isInteger(days)) {
    throw new RangeError('days must be whole');
  }
  return new Date(date.getTime() + days * DAY);
}

export function fractionOfYear(date: Date): number {
  const year = date.getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  const length = isLeapYear(year) ? 366 : 365;
  return (date.getTime() - start) / (length * DAY);
}
