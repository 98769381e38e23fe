/** Collects diagnostics of a run: tells each kind once with its places, and counts. */
import { KgError } from '../errors/kg-error.ts'
import type { Diagnostic } from '../model/diagnostic.ts'

const maxPlaces = 5

/** The findings of one run. */
export class Findings {
  readonly #all: Diagnostic[] = []

  add(finding: Diagnostic): void {
    this.#all.push(finding)
  }

  get all(): readonly Diagnostic[] {
    return this.#all
  }

  /** Files or records that were left out. */
  get skipped(): number {
    return this.#all.filter(({ code }) => code.startsWith('READ_')).length
  }

  /** One paragraph a code: up to five findings, how many more, and the hint once. Notes are only counted. */
  text(): string {
    const codes = [...new Set(this.#all.map(({ code }) => code))]
    return codes
      .map((code) =>
        paragraph(
          code,
          this.#all.filter((finding) => finding.code === code),
        ),
      )
      .join('')
  }

  /** Throws: STRICT when a warning or an error was found. */
  failIfAny(): void {
    const count = this.#all.filter(({ severity }) => severity !== 'note').length
    if (count === 0) return
    throw new KgError('STRICT', `${count} findings were reported, and --strict was asked for`, {
      hint: 'Mend what they name, or leave out --strict; the store holds everything else.',
    })
  }
}

/** The documents that findings are about, by id: what other commands take. */
function documentsOf(findings: readonly Diagnostic[]): string {
  const ids = [...new Set(findings.flatMap(({ place }) => place?.documentId ?? []))]
  if (ids.length === 0) return ''
  const more = ids.length > maxPlaces ? ` and ${ids.length - maxPlaces} more` : ''
  return ` In ${ids.slice(0, maxPlaces).join(', ')}${more}.`
}

function paragraph(code: string, findings: readonly Diagnostic[]): string {
  const [first] = findings
  if (first === undefined) return ''
  if (first.severity === 'note') return `Note ${code}: ${findings.length} × ${first.message}${documentsOf(findings)}\n`
  const title = first.severity === 'error' ? 'Error' : 'Warning'
  const lines = findings.slice(0, maxPlaces).map(({ message }) => `${title} ${code}: ${message}\n`)
  const more = findings.length > maxPlaces ? [`  … and ${findings.length - maxPlaces} more of ${code}\n`] : []
  const hint = first.hint === undefined ? [] : [`Hint: ${first.hint}\n`]
  return [...lines, ...more, ...hint].join('')
}
