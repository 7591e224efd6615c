import { formatDate } from '../src/format.js';

describe('formatDate', () => {
  it('matches the snapshot', () => {
    expect(formatDate(new Date('2024-05-06T07:08:09Z'))).toMatchSnapshot();
  });

  it('has ten characters', () => {
    const text = formatDate(new Date('2024-05-06T07:08:09Z'));
    expect(text).toHaveLength(10);
  });
});
