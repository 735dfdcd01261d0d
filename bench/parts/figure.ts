/** Figures as the tables print them. */

export function ms(value: number): string {
  return value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`
}

export function mb(bytes: number): string {
  const size = bytes / 1e6
  if (bytes < 1e5) return `${Math.round(bytes / 1e3)} kB`
  return size < 10 ? `${size.toFixed(1)} MB` : `${Math.round(size)} MB`
}

export function count(value: number): string {
  return Math.round(value).toLocaleString('en-GB')
}

export function ratio(value: number): string {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(1)} ×`
}

/** The value that so large a share of all lies at or below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}
