/** One ontology file: text in, its checked entries and a way to find their places out. Pure. */
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import type { z } from 'zod'
import type { FilePlace, OntologyIssue } from './issue.ts'
import { issueAt, ontologyError, throwIssues } from './issue.ts'
import { hintFor } from './file-hint.ts'
import type { OntologyFile } from './ontology-file.ts'
import { ontologyFileSchema } from './ontology-file.ts'

/** Keys and indices that lead from the top of a file to an entry. */
export type EntryPath = readonly (string | number)[]

/** A parsed file. `placeOf` gives where the entry at a path stands: its key for a member of a mapping, itself for a list item. */
export interface ParsedOntologyFile {
  readonly path: string
  readonly content: OntologyFile
  readonly placeOf: (path: EntryPath) => FilePlace
}

/** Most UTF-16 units an ontology file may hold. */
export const maxOntologyUtf16 = 2_000_000
/** Most times anchors may be expanded: a guard against files that grow without bound when read. */
const maxAliasCount = 50

/**
 * Parses the text of an ontology file. `path` is only what messages call it.
 * Throws: ONTOLOGY_INVALID with every issue of syntax and shape; names are not looked up here.
 */
export function parseOntologyFile(path: string, text: string): ParsedOntologyFile {
  if (text.length > maxOntologyUtf16) {
    const place = { file: path, line: 1, column: 1 }
    const message = `the file is too large: ${text.length} characters, and ${maxOntologyUtf16} are the limit`
    throw ontologyError([issueAt(place, message, 'Split it, and join the parts with "extends".')])
  }
  const counter = new LineCounter()
  const document = parseYaml(path, text, counter)
  const placeOf = (entry: EntryPath): FilePlace => findPlace(path, document, counter, entry)
  const checked = ontologyFileSchema.safeParse(toPlain(document, placeOf([])))
  if (!checked.success) throw ontologyError(checked.error.issues.flatMap((issue) => shapeIssues(issue, placeOf)))
  return { path, content: checked.data, placeOf }
}

function parseYaml(path: string, text: string, counter: LineCounter): Document {
  let document
  try {
    document = parseDocument(text, { lineCounter: counter, prettyErrors: false, stringKeys: true })
  } catch (error) {
    // The parser recurses; thousands of nested brackets exhaust the stack.
    const place = { file: path, line: 1, column: 1 }
    const message = `the YAML cannot be read: ${error instanceof Error ? error.message : String(error)}`
    throw ontologyError([issueAt(place, message, 'Reduce the nesting.')], error)
  }
  throwIssues(
    [...document.errors, ...document.warnings].map((problem) => {
      const position = counter.linePos(problem.pos[0])
      const place = { file: path, line: position.line, column: position.col }
      return issueAt(
        place,
        `YAML: ${problem.message}`,
        'Correct the YAML; texts with ": " or "{" at the start want quotes.',
      )
    }),
  )
  return document
}

function toPlain(document: Document, top: FilePlace): unknown {
  try {
    return document.toJS({ maxAliasCount })
  } catch (error) {
    const message = `the YAML cannot be expanded: ${error instanceof Error ? error.message : String(error)}`
    throw ontologyError([issueAt(top, message, 'Write the entries out instead of using anchors.')], error)
  }
}

/** The issues of one finding of zod: one for each unknown key, else one. */
function shapeIssues(issue: z.core.$ZodIssue, placeOf: ParsedOntologyFile['placeOf']): OntologyIssue[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      issueAt(placeOf([...path, key]), `unknown key "${key}"${inside(path)}`, hintFor(path, key)),
    )
  }
  const message = issue.code === 'invalid_key' ? 'is not a kebab-case id' : describeIssue(issue)
  return [issueAt(placeOf(path), `${nameOf(path)} ${message}`, hintFor(path))]
}

function describeIssue(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined && issue.message.includes('received undefined')) {
    return 'is missing'
  }
  return issue.message.startsWith('is ') ? issue.message : `is not as it should be: ${issue.message}`
}

function nameOf(path: EntryPath): string {
  return path.length === 0 ? 'the file' : `"${path.join('.')}"`
}

function inside(path: EntryPath): string {
  return path.length === 0 ? '' : ` in "${path.join('.')}"`
}

/** Where the entry at `path` stands; where it does not exist, where its nearest container does. */
function findPlace(file: string, document: Document, counter: LineCounter, path: EntryPath): FilePlace {
  let node: unknown = document.contents
  let offset = startOf(node) ?? 0
  for (const step of path) {
    const inner = stepInto(isAlias(node) ? node.resolve(document) : node, step)
    if (inner === undefined) break
    offset = inner.offset ?? offset
    node = inner.node
  }
  const position = counter.linePos(offset)
  return { file, line: Math.max(1, position.line), column: Math.max(1, position.col) }
}

/** A member of a mapping, placed at its key, or an item of a list. */
function stepInto(node: unknown, step: string | number): { offset: number | undefined; node: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step)
    return pair === undefined ? undefined : { offset: startOf(pair.key), node: pair.value }
  }
  if (!isSeq(node) || typeof step !== 'number' || step >= node.items.length) return undefined
  const item = node.items[step]
  return { offset: startOf(item), node: item }
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}
