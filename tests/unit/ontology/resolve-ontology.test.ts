import { describe, expect, it } from 'vitest'
import { isKgError } from '../../../src/errors/kg-error.ts'
import type { Ontology } from '../../../src/model/ontology.ts'
import { isA } from '../../../src/model/ontology.ts'
import { issuesOf } from '../../../src/ontology/issue.ts'
import { parseOntologyFile } from '../../../src/ontology/parse-file.ts'
import { resolveOntology } from '../../../src/ontology/resolve-ontology.ts'

const head = 'name: test\nversion: 1.0.0\n'
const base = `${head}entityTypes:
  organisation: { nominals: [body] }
  company: { parents: [organisation], names: [Contoso] }
  product: {}
  platform: { parents: [product] }
  cloud-provider: { parents: [company, platform], names: [{ name: Fabrikam, aliases: [FBK] }] }
relationTypes:
  owns:
    description: An owner has something.
    subject: [organisation]
    object: [organisation, product]
    phrases: { ended: owned }
    patterns:
      - match: "{subject} <own> {object}"
  founded-on:
    description: The day of founding.
    subject: [organisation]
    object: { literal: date }
`

/** Resolves the texts as files a.yaml, b.yaml, … */
function resolveTexts(...texts: string[]): Ontology {
  return resolveOntology(texts.map((text, index) => parseOntologyFile(`${'abc'[index] ?? 'z'}.yaml`, text)))
}

/** Issues as `file:line message | hint`. */
function issuesIn(...texts: string[]): string[] {
  try {
    resolveTexts(...texts)
    return []
  } catch (error) {
    if (!isKgError(error, 'ONTOLOGY_INVALID')) throw error
    return issuesOf(error).map((issue) => `${issue.file}:${issue.line} ${issue.message} | ${issue.hint}`)
  }
}

/** A file of one relation type. */
function relation(body: string, id = 'buys'): string {
  return `${head}entityTypes: { organisation: {} }\nrelationTypes:\n  ${id}:\n${body.replaceAll(/^(?=.)/gmu, '    ')}`
}
const arguments_ = 'description: x\nsubject: [organisation]\nobject: [organisation]\n'
function pattern(match: string, more = ''): string {
  return relation(`${arguments_}patterns:\n  - match: ${JSON.stringify(match)}\n${more}`)
}

describe('resolveOntology', () => {
  it('computes labels, ancestors and families', () => {
    const type = resolveTexts(base).entityTypes.get('cloud-provider')
    expect(type).toMatchObject({
      label: 'CloudProvider',
      ancestors: ['company', 'organisation', 'platform', 'product'],
      family: 'organisation',
    })
  })

  it('lets a type be below each of its parents', () => {
    const ontology = resolveTexts(base)
    expect(isA(ontology, 'cloud-provider', 'product')).toBe(true)
    expect(isA(ontology, 'product', 'cloud-provider')).toBe(false)
  })

  it('numbers patterns and gives them their line and default confidence', () => {
    expect(resolveTexts(base).relationTypes.get('owns')?.patterns).toEqual([
      {
        id: 'owns/1',
        source: '{subject} <own> {object}',
        implied: false,
        narrows: false,
        confidence: 0.8,
        examples: [],
        place: { file: 'a.yaml', line: 16 },
      },
    ])
  })

  it('makes the phrases that are missing from the active one, and that from the id', () => {
    expect(resolveTexts(base).relationTypes.get('owns')?.phrases).toEqual({
      active: 'owns',
      ended: 'owned',
      retained: 'still owns',
      planned: '(planned) owns',
    })
  })

  it('lets an extending file add names, parents and patterns', () => {
    const more = `${head}extends: [a]
entityTypes: { company: { parents: [product], names: [Northwind] } }
relationTypes: { owns: { patterns: [{ match: "{object} <belong> to {subject}" }] } }
`
    const ontology = resolveTexts(base, more)
    expect(ontology.entityTypes.get('company')?.parents).toEqual(['organisation', 'product'])
    expect(ontology.names.map((name) => name.name)).toEqual(['Contoso', 'Fabrikam', 'Northwind'])
    expect(ontology.relationTypes.get('owns')?.patterns.map((each) => each.id)).toEqual(['owns/1', 'owns/2'])
  })

  it('keeps the lower of two types of one name, and the aliases of both', () => {
    const more = `${head}entityTypes: { organisation: { names: [{ name: Fabrikam, aliases: [Fab] }] } }\n`
    expect(resolveTexts(base, more).names).toContainEqual({
      name: 'Fabrikam',
      aliases: ['FBK', 'Fab'],
      entityType: 'cloud-provider',
    })
  })
})

describe('the hash of an ontology', () => {
  it('does not change with comments and order', () => {
    const commented = base.replace('<own> {object}"', '<own> {object}" # a comment')
    const moved = base.replace('[organisation, product]', '[product, organisation]')
    expect(resolveTexts(commented).hash).toBe(resolveTexts(base).hash)
    expect(resolveTexts(moved).hash).toBe(resolveTexts(base).hash)
  })

  it.each([
    ['<own>', '<hold>'],
    ['parents: [company, platform]', 'parents: [platform, company]'],
    ['FBK', 'FBM'],
    ['nominals: [body]', 'nominals: [group]'],
    ['<own> {object}"', '<own> {object}"\n        examples: [{ text: a b, facts: [{ subject: a, object: b }] }]'],
  ])('changes with %s', (from, to) => {
    expect(resolveTexts(base.replace(from, to)).hash).not.toBe(resolveTexts(base).hash)
  })
})

describe('what an ontology may not say', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [
      'an unknown parent',
      `${head}entityTypes:\n  organisation: {}\n  firm: { parents: [organization] }\n`,
      /^a.yaml:5 .*Did you mean "organisation"/u,
    ],
    [
      'a cycle of parents',
      `${head}entityTypes:\n  a: { parents: [b] }\n  b: { parents: [a] }\n`,
      /^a.yaml:4 .*their own ancestors: a, b/u,
    ],
    ['two types of one label', `${head}entityTypes: { a-b: {}, c: { label: AB } }\n`, /one label, "AB"/u],
    ['a label of the graph itself', `${head}entityTypes:\n  document: {}\n`, /^a.yaml:4 .*"Document"/u],
    ['an edge type of the graph itself', relation(arguments_, 'part-of'), /"PART_OF"/u],
    [
      'a property of the model',
      relation('description: x\nsubject: [organisation]\nobject: { literal: text }\n', 'title'),
      /"\.title"/u,
    ],
    [
      'an unknown subject type',
      relation(arguments_.replace('[organisation]', '[organisatoin]')),
      /Did you mean "organisation"/u,
    ],
    ['no description', relation('subject: [organisation]\nobject: [organisation]\n'), /no "description"/u],
    [
      'a symmetric relation to a literal',
      relation('description: x\nsubject: [organisation]\nobject: { literal: date }\nsymmetric: true\n'),
      /symmetric/u,
    ],
    [
      'an inverse that is not mutual',
      `${relation(`${arguments_}inverse: sells\n`)}  sells: { description: x, subject: [organisation], object: [organisation] }\n`,
      /does not name "buys"/u,
    ],
    ['an unknown inverse', relation(`${arguments_}inverse: byus\n`), /Did you mean "buys"/u],
    ['a phrase with slots', relation(`${arguments_}phrases: { active: "{subject} buys" }\n`), /is not a phrase/u],
    ['bad pattern syntax', pattern('{subject} <buy {object}'), /never closed/u],
    ['a pattern without slots', pattern('they bought it'), /without any argument/u],
    ['a pattern without object', pattern('{subject} <buy>'), /without \{object\}/u],
    ['an object that may be missing', pattern('{subject} <buy> {object}?'), /without \{object\}/u],
    ['a slot that can be filled twice', pattern('{subject} <buy> {object} {object}'), /filled twice/u],
    ['both beside subject', pattern('{both} <merge> {subject}?'), /filled twice/u],
    ['an alternative without cue', pattern('{subject} (<buy>|take) {object}'), /exactly one cue/u],
    [
      'a pattern that stands twice',
      pattern('{subject} <buy> {object}', '  - match: "{subject} <buy> {object}"\n'),
      /twice/u,
    ],
    [
      'an example without its words',
      pattern('{subject} <buy> {object}', '    examples: [{ text: A buys B., facts: [{ subject: A, object: C }] }]\n'),
      /does not hold the words "C"/u,
    ],
    [
      'an alias of two names',
      `${head}entityTypes: { a: { names: [{ name: X, aliases: [Z] }, { name: Y, aliases: [Z] }] } }\n`,
      /"Z" stands for "X" and for "Y"/u,
    ],
    [
      'a name of two kinds',
      `${head}entityTypes: { a: { names: [X] }, b: { names: [X] } }\n`,
      /listed as "a" and as "b"/u,
    ],
  ]
  it.each(cases)('%s', (_, text, expected) => {
    const issues = issuesIn(text)
    expect(issues).toHaveLength(1)
    expect(issues[0]).toMatch(expected)
  })

  it('a type that a base declares, again', () => {
    const issues = issuesIn(
      base,
      `${head}entityTypes: { company: { description: again } }\nrelationTypes: { owns: { symmetric: true } }\n`,
    )
    expect(issues.map((issue) => issue.slice(0, 8))).toEqual(['b.yaml:3', 'b.yaml:4'])
  })

  it('nothing: an implied pattern may lack an argument', () => {
    expect(issuesIn(pattern('{subject} <buy> it', '    implied: true\n'))).toEqual([])
  })
})

describe('broader', () => {
  const typesWith = (first: string, second: string): string =>
    `${head}entityTypes:\n  person: {}\nrelationTypes:\n` +
    [
      ['alpha-of', first],
      ['beta-of', second],
    ]
      .map(([id, broader]) => `  ${id}:\n    subject: [person]\n    object: [person]\n    broader: ${broader}\n`)
      .join('')
  it('takes no circle: it would leave neither relation', () => {
    const issues = issuesIn(typesWith('beta-of', 'alpha-of'))
    expect(issues.filter((issue) => issue.includes('broader than itself'))).toHaveLength(2)
  })
})
