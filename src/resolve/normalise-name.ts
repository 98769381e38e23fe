/** The form under which names are compared. */

/**
 * The normalised form of a surface form: compatibility-composed, lower case, without possessive, quotes, dots in
 * abbreviations, legal suffixes of firms and a leading article; hyphens and runs of white space become one space.
 * Never empty for a surface form with a letter, digit or symbol. Idempotent.
 * Examples: 'GPT-4' → 'gpt 4'; 'The Contoso Corp.' → 'contoso'; 'U.S.' → 'us'; "Microsoft’s" → 'microsoft'
 */
export function normaliseName(surface: string): string {
  const plain = surface
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/["“”„«»'’‘`]/gu, '')
    .replace(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, '')
    .replace(/[\s\-‐‑‒–—_/]+/gu, ' ')
    .replace(/[,;:]+/gu, '')
    .trim()
  return withoutArticle(withoutLegalSuffix(plain)) || plain || surface
}

const legalSuffix =
  / (?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|plc|gmbh|ag|se|sa|nv|bv|ab|asa|oyj|spa|kk|pty|holdings?)$/u

function withoutLegalSuffix(name: string): string {
  const shorter = name.replace(legalSuffix, '')
  // "Trading Co Ltd" carries two; a name that is nothing but suffixes keeps its first word.
  return shorter === name ? name : withoutLegalSuffix(shorter)
}

function withoutArticle(name: string): string {
  return name.replace(/^the (?=\S)/u, '')
}
