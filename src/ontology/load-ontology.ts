/** Reads an ontology and what it extends from disk. The only part of the room that touches files, beside built-in.ts. */
import { readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { isKgError, KgError } from '../errors/kg-error.ts'
import type { Ontology } from '../model/ontology.ts'
import { builtInOntology, isOntologyName } from './built-in.ts'
import type { FilePlace } from './issue.ts'
import { issueAt, ontologyError } from './issue.ts'
import type { ParsedOntologyFile } from './parse-file.ts'
import { maxOntologyUtf16, parseOntologyFile } from './parse-file.ts'
import { preparedOntology } from './prepared.ts'
import { resolveOntology } from './resolve-ontology.ts'

/**
 * Loads an ontology by the path of its file, or by the name of a built-in one (`core`), with all it extends.
 * Throws: ONTOLOGY_NOT_FOUND when it or one it extends does not exist; ONTOLOGY_INVALID with every issue, each with file, line,
 * column and hint.
 */
export async function loadOntology(path: string): Promise<Ontology> {
  const prepared = isOntologyName(path) ? preparedOntology(path) : undefined
  return prepared ?? resolveOntology(await readOntologyFiles(path))
}

/** The files of an ontology, bases first, each once. Throws as loadOntology does. */
export async function readOntologyFiles(path: string): Promise<readonly ParsedOntologyFile[]> {
  const files = new Map<string, ParsedOntologyFile>()
  const visit = async (file: string, chain: readonly string[], from: FilePlace | undefined): Promise<void> => {
    const parsed = parseOntologyFile(file, await readText(file, from))
    for (const [index, reference] of (parsed.content.extends ?? []).entries()) {
      const place = parsed.placeOf(['extends', index])
      const base = baseOf(file, reference, place)
      if ([...chain, file].includes(base)) {
        throw ontologyError([issueAt(place, `"${reference}" extends this file in turn`, 'Remove one of the two.')])
      }
      if (!files.has(base)) await visit(base, [...chain, file], place)
    }
    files.set(file, parsed)
  }
  await visit(isOntologyName(path) ? builtInOntology(path) : resolve(path), [], undefined)
  return [...files.values()]
}

function baseOf(file: string, reference: string, place: FilePlace): string {
  if (!isOntologyName(reference)) return resolve(dirname(file), reference)
  try {
    return builtInOntology(reference)
  } catch (error) {
    if (!isKgError(error, 'ONTOLOGY_NOT_FOUND')) throw error
    throw notFound(reference, place, error.hint, error)
  }
}

async function readText(file: string, from: FilePlace | undefined): Promise<string> {
  let bytes: Buffer
  try {
    // Before reading, so that a wrong path to something huge costs nothing. Four bytes is the longest a character gets.
    const { size } = await stat(file)
    if (size > 4 * maxOntologyUtf16) {
      throw ontologyError([
        issueAt({ file, line: 1, column: 1 }, `the file is too large: ${size} bytes`, 'Give the path of a YAML file.'),
      ])
    }
    bytes = await readFile(file)
  } catch (error) {
    if (isKgError(error)) throw error
    throw notFound(file, from, 'Check the path.', error)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    const place = { file, line: 1, column: 1 }
    throw ontologyError([issueAt(place, 'the file is not UTF-8 text', 'Save it as UTF-8.')], error)
  }
}

function notFound(what: string, from: FilePlace | undefined, hint: string, cause: unknown): KgError {
  const wanted = from === undefined ? '' : `, which ${from.file}:${from.line}:${from.column} extends`
  return new KgError('ONTOLOGY_NOT_FOUND', `Could not read the ontology ${what}${wanted}.`, {
    hint,
    context: { path: what, ...from },
    cause,
  })
}
