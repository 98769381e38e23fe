/** `graphwright ontology`: check a file, try a sentence, compare two, list what there is. */
import type { Command } from 'commander'
import { counted } from '../../basics/counted.ts'
import { KgError } from '../../errors/kg-error.ts'
import type { OntologyIssue } from '../../ontology/issue.ts'
import type { EntryChanges } from '../../ontology/ontology-diff.ts'
import type { Effects } from '../effects.ts'
import { withJson } from '../store-option.ts'
import { renderTable } from '../table.ts'

interface JsonOption {
  readonly json?: boolean
}

/** Adds the commands. */
export function addOntology(program: Command, effects: Effects): void {
  const ontology = program
    .command('ontology')
    .description('check, try and compare ontologies (schema/README.md says how to write one)')
  addCheck(ontology, effects)
  addTry(ontology, effects)
  addDiff(ontology, effects)
  addList(ontology, effects)
}

function addCheck(parent: Command, effects: Effects): void {
  const command = parent
    .command('check')
    .description('check an ontology file and run its examples')
    .argument('<file>', 'an ontology file or built-in name')
    .addHelpText('after', '\nExample:\n  graphwright ontology check my-ontology.yaml')
  withJson(command).action(async (file: string, options: JsonOption) => {
    const { checkOntology } = await import('../../ontology/check-ontology.ts')
    const { runExamples } = await import('../../pipeline/run-examples.ts')
    const check = await checkOntology(file)
    const failures = check.ok ? runExamples(check.ontology) : []
    if (options.json === true) {
      const { ontology: _resolved, ...told } = { ontology: undefined, ...check }
      effects.out(`${JSON.stringify({ ...told, failures }, null, 2)}\n`)
    } else {
      const lines = check.ok
        ? failures.map(({ place, message }) => `${place.file}:${place.line}: ${message}\n`)
        : check.issues.map(issueLine)
      effects.out(lines.join(''))
    }
    const count = check.ok ? failures.length : check.issues.length
    if (count > 0 || !check.ok) {
      throw new KgError('ONTOLOGY_INVALID', `${file} has ${counted(count, 'error')}`, {
        hint: 'Mend the lines named above; `graphwright ontology try` shows how a sentence is read.',
        context: { file },
      })
    }
    const { entityTypes, relationTypes, names, patterns, examples } = check.summary
    effects.note(
      `${file} is good: ${entityTypes} entity types, ${relationTypes} relation types, ${names} names, ${patterns} patterns with ${examples} examples that hold.\n`,
    )
  })
}

function issueLine({ file, line, column, message, hint }: OntologyIssue): string {
  return `${file}:${line}:${column}: ${message} Hint: ${hint}\n`
}

function addTry(parent: Command, effects: Effects): void {
  const command = parent
    .command('try')
    .description('show what each pattern makes of a sentence, and why')
    .argument('<sentence>', 'the sentence')
    .option('-o, --ontology <file>', 'an ontology file or built-in name', 'core')
    .option('--relation <type>', 'only patterns of this relation type')
    .addHelpText(
      'after',
      '\nExample:\n  graphwright ontology try "Contoso bought Fabrikam in 2019." --relation acquired',
    )
  withJson(command).action(async (sentence: string, options: JsonOption & { ontology: string; relation?: string }) => {
    const { loadOntology } = await import('../../ontology/load-ontology.ts')
    const { tryText } = await import('../../pipeline/try-sentence.ts')
    const { trialText } = await import('../print-trial.ts')
    const trial = tryText(await loadOntology(options.ontology), sentence, options.relation)
    effects.out(options.json === true ? `${JSON.stringify(trial, null, 2)}\n` : trialText(trial))
  })
}

function addDiff(parent: Command, effects: Effects): void {
  const command = parent
    .command('diff')
    .description('show how the meaning of one ontology differs from that of another')
    .argument('<before>', 'an ontology file or built-in name')
    .argument('<after>', 'another')
    .addHelpText('after', '\nExample:\n  graphwright ontology diff core my-ontology.yaml')
  withJson(command).action(async (before: string, after: string, options: JsonOption) => {
    const { loadOntology } = await import('../../ontology/load-ontology.ts')
    const { ontologyDiff } = await import('../../ontology/ontology-diff.ts')
    const diff = ontologyDiff(await loadOntology(before), await loadOntology(after))
    if (options.json === true) {
      effects.out(`${JSON.stringify(diff, null, 2)}\n`)
      return
    }
    if (diff.isSameMeaning) effects.out('The two mean the same: nothing stored would change.\n')
    effects.out(
      changeLines('entity type', diff.entityTypes) +
        changeLines('relation type', diff.relationTypes) +
        changeLines('name', diff.names),
    )
  })
}

function changeLines(what: string, { added, removed, changed }: EntryChanges): string {
  return [
    ...removed.map((id) => `- ${what} ${id}\n`),
    ...added.map((id) => `+ ${what} ${id}\n`),
    ...changed.map(({ id, members }) => `~ ${what} ${id}: ${members.map(({ member }) => member).join(', ')}\n`),
  ].join('')
}

function addList(parent: Command, effects: Effects): void {
  parent
    .command('list')
    .description('list the relation types of an ontology, or the built-in ontologies')
    .argument('[file]', 'an ontology file or built-in name')
    .addHelpText('after', '\nExample:\n  graphwright ontology list core')
    .action(async (file: string | undefined) => {
      const { builtInOntologies } = await import('../../ontology/built-in.ts')
      if (file === undefined) {
        effects.out(
          builtInOntologies()
            .map((name) => `${name}\n`)
            .join(''),
        )
        return
      }
      const { loadOntology } = await import('../../ontology/load-ontology.ts')
      const { relationTypes } = await loadOntology(file)
      const rows = [...relationTypes.values()].map(({ id, subjectTypes, object, patterns, description }) => {
        const range = object.kind === 'literal' ? object.literal : object.types.join(', ')
        return [id, subjectTypes.join(', '), range, String(patterns.length), description]
      })
      const columns = [
        { title: 'RELATION' },
        { title: 'SUBJECT' },
        { title: 'OBJECT' },
        { title: 'PATTERNS', isNumber: true },
        { title: 'MEANING', canShrink: true },
      ]
      effects.out(renderTable(columns, rows, effects.columns))
    })
}
