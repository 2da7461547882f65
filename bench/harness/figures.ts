/** Numbers as the table shows them: three figures. */
const number = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });

export const perSecond = (rate: number): string => `${number.format(rate)}/s`;
export const milliseconds = (ms: number): string =>
  ms < 1 ? `${number.format(ms * 1000)} µs` : ms < 1000 ? `${number.format(ms)} ms` : `${number.format(ms / 1000)} s`;
export const megabytes = (bytes: number): string => `${number.format(bytes / 2 ** 20)} MiB`;
export const times = (ratio: number): string => ratio.toFixed(ratio < 0.095 ? 3 : 2);
export const thousands = (count: number): string => count.toLocaleString('en-GB');
/** A rate with what one takes. */
export const paced = ({ perSecond: rate, p50, p99 }: { perSecond: number; p50: number; p99: number }): string =>
  `${perSecond(rate)}, p50 ${milliseconds(p50)}, p99 ${milliseconds(p99)}`;
