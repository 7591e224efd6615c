export { addDays, isLeapYear } from './days.js';
export { formatDate } from './format.js';
