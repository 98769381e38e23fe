/** Quotation marks, as tokens. The straight mark and the German closing one do for both ends. */
export const openQuotes: ReadonlySet<string> = new Set(['"', '“', '„', '«'])
export const closeQuotes: ReadonlySet<string> = new Set(['"', '”', '“', '»'])
