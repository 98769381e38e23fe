/** `graphwright extract`: JSON lines of texts in, JSON lines of assertions out. A public interface: see README. */
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { counted } from '../../basics/counted.ts'
import { KgError } from '../../errors/kg-error.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Effects } from '../effects.ts'
import { Findings } from '../findings.ts'

interface ExtractOptions {
  readonly ontology: string
  readonly mentions?: boolean
}

const help = `
Reads {"id", "text", "publishedAt"?} lines on standard input and writes one line per assertion:
  {"documentId", "relationType",
   "subject": {"start", "end", "text", "entityType", "refersTo"?: {"start", "end", "text"}},
   "object": {the same} | {"literal": {"kind", "text", "start", "end", "value"}},
   "cue": {"start", "end", "text"}, "qualifiers": [], "implied": false,
   "status": active|ended|retained|planned, "polarity": affirmed|negated, "modality": asserted|reported|possible,
   "validTime"? (EDTF), "confidence", "extractor", "aside"?: NO_ANTECEDENT|LOW_CONFIDENCE|DUPLICATE}
Offsets count UTF-16 units of the text. A pronoun stays a pronoun; refersTo is the name it stands for.
What a line with "aside" says stands in the text, but is not for a graph: the field says why.

Example:
  echo '{"id": "1", "text": "Contoso has acquired Fabrikam."}' | graphwright extract --ontology core`

/** Adds the command. */
export function addExtract(program: Command, effects: Effects): void {
  program
    .command('extract')
    .description('extract assertions from JSON lines on standard input, without a store')
    .option('-o, --ontology <file>', 'an ontology file or built-in name', 'core')
    .option('--mentions', 'write a line per mention too')
    .addHelpText('after', help)
    .action(async (options: ExtractOptions) => {
      const { LineExtractor } = await import('../../pipeline/extract-lines.ts')
      const extractor = await LineExtractor.load(options.ontology, { withMentions: options.mentions === true })
      const findings = new Findings()
      const context = { report: (finding: Diagnostic) => findings.add(finding), signal: effects.signal }
      let number = 0
      let aside = 0
      for await (const line of createInterface({ input: effects.stdin, crlfDelay: Infinity })) {
        number += 1
        if (effects.signal.aborted) throw stopped()
        if (line.trim() === '') continue
        for (const record of extractor.extract(line, number, context)) {
          if ('aside' in record) aside += 1
          effects.out(`${JSON.stringify(record)}\n`)
        }
      }
      effects.note(findings.text())
      if (aside > 0) effects.note(`${counted(aside, 'assertion')} kept aside: a graph would not take them.\n`)
    })
}

function stopped(): KgError {
  return new KgError('INTERRUPTED', 'The extraction was stopped', {
    hint: 'Run it again; what was written is whole lines.',
  })
}
