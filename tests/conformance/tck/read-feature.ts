/** Reads the part of Gherkin that the openCypher TCK uses: background, scenarios, outlines with examples, tables, doc strings. */

/** One step: its words without the keyword, and the doc string or table below it. */
export interface FeatureStep {
  readonly text: string
  readonly doc: string | undefined
  readonly table: readonly (readonly string[])[]
}

/** One scenario; an outline gives one for each row of its examples. */
export interface Scenario {
  readonly name: string
  readonly steps: readonly FeatureStep[]
}

interface Draft {
  name: string
  isOutline: boolean
  isIgnored: boolean
  steps: { text: string; doc: string | undefined; table: string[][] }[]
  examples: string[][][]
}

/** The scenarios of a feature file, in order; those tagged to be ignored are left out. */
export function readFeature(text: string): readonly Scenario[] {
  const drafts: Draft[] = []
  const lines = text.split('\n')
  let isIgnored = false
  for (let index = 0; index < lines.length; index++) {
    const line = (lines[index] ?? '').trim()
    const draft = drafts.at(-1)
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('@')) isIgnored = line.includes('@ignore')
    else if (/^(?:Background|Scenario|Scenario Outline):/.test(line)) {
      drafts.push({ name: line, isOutline: line.startsWith('Scenario Outline'), isIgnored, steps: [], examples: [] })
      isIgnored = false
    } else if (draft === undefined) continue
    else if (line.startsWith('Examples:')) draft.examples.push([])
    else if (line.startsWith('|')) (draft.examples.at(-1) ?? draft.steps.at(-1)?.table)?.push(cells(line))
    else if (line === '"""') {
      const end = lines.findIndex((other, at) => at > index && other.trim() === '"""')
      const step = draft.steps.at(-1)
      if (step !== undefined) step.doc = lines.slice(index + 1, end).join('\n')
      index = end
    } else draft.steps.push({ text: line.replace(/^(?:Given|And|When|Then|But) /, ''), doc: undefined, table: [] })
  }
  const background = drafts.filter(isBackground).flatMap(({ steps }) => steps)
  const scenarios = drafts.filter((draft) => !isBackground(draft) && !draft.isIgnored)
  return scenarios.flatMap((draft) => expand({ ...draft, steps: [...background, ...draft.steps] }))
}

function isBackground({ name }: Draft): boolean {
  return name.startsWith('Background')
}

const cellEscapes: Readonly<Record<string, string>> = { '|': '|', '\\': '\\', n: '\n' }

/** The cells of a table row, with Gherkin's own three escapes undone. */
function cells(line: string): string[] {
  const found: string[] = []
  let cell = ''
  for (let index = 1; index < line.length; index++) {
    const character = line.charAt(index)
    const escaped = character === '\\' ? cellEscapes[line.charAt(index + 1)] : undefined
    if (escaped !== undefined) {
      cell += escaped
      index++
    } else if (character === '|') {
      found.push(cell.trim())
      cell = ''
    } else cell += character
  }
  return found
}

function expand(draft: Draft): readonly Scenario[] {
  if (!draft.isOutline) return [draft]
  return draft.examples.flatMap(([header = [], ...rows]) =>
    rows.map((row) => {
      const fill = (text: string): string =>
        header.reduce((filled, name, column) => filled.replaceAll(`<${name}>`, row[column] ?? ''), text)
      const steps = draft.steps.map(({ text, doc, table }) => ({
        text: fill(text),
        doc: doc === undefined ? undefined : fill(doc),
        table: table.map((cellsOfRow) => cellsOfRow.map(fill)),
      }))
      return { name: fill(draft.name), steps }
    }),
  )
}
