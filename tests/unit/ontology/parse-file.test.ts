import { describe, expect, it } from 'vitest'
import { isKgError } from '../../../src/errors/kg-error.ts'
import { issuesOf } from '../../../src/ontology/issue.ts'
import { parseOntologyFile } from '../../../src/ontology/parse-file.ts'

/** Issues as `line:column message | hint`. */
function issuesIn(text: string): string[] {
  try {
    parseOntologyFile('test.yaml', text)
    return []
  } catch (error) {
    if (!isKgError(error, 'ONTOLOGY_INVALID')) throw error
    return issuesOf(error).map((issue) => `${issue.line}:${issue.column} ${issue.message} | ${issue.hint}`)
  }
}

describe('parseOntologyFile', () => {
  it('places an entry at its key and a list item at itself', () => {
    const file = parseOntologyFile(
      'test.yaml',
      'name: a\nversion: 1.0.0\nentityTypes:\n  firm:\n    parents: [body, maker]\n',
    )
    expect(file.placeOf(['entityTypes', 'firm'])).toEqual({ file: 'test.yaml', line: 4, column: 3 })
    expect(file.placeOf(['entityTypes', 'firm', 'parents', 1])).toEqual({ file: 'test.yaml', line: 5, column: 21 })
    expect(file.placeOf(['entityTypes', 'firm', 'names', 7])).toEqual({ file: 'test.yaml', line: 4, column: 3 })
  })

  it('names an unknown key, its place and the key that was meant', () => {
    expect(issuesIn('name: a\nversion: 1.0.0\nentityTypes:\n  firm:\n    parent: [x]\n')).toEqual([
      '5:5 unknown key "parent" in "entityTypes.firm" | Did you mean "parents"?',
    ])
  })

  it('lists the allowed keys where none is near', () => {
    const [issue] = issuesIn('name: a\nversion: 1.0.0\nzebra: 1\n')
    expect(issue).toContain('Allowed here: name, version, extends, entityTypes, relationTypes.')
  })

  it('collects several errors', () => {
    const issues = issuesIn('name: Not An Id\nentityTypes:\n  Firm: {}\nrelationTypes:\n  owns: { symmetric: 3 }\n')
    expect(issues.map((issue) => issue.split(' ')[0])).toEqual(['1:1', '1:1', '3:3', '5:11'])
  })

  it('says that the version is missing', () => {
    expect(issuesIn('name: a\n')[0]).toMatch(/^1:1 "version" is missing \| .*1\.0\.0/u)
  })

  it('says that a version must be quoted text of three numbers', () => {
    expect(issuesIn('name: a\nversion: 1.0\n')).toHaveLength(1)
  })

  it('refuses broken YAML with its line', () => {
    expect(issuesIn('name: a\nversion: [1\nx: y\n')[0]).toMatch(/^3:/u)
  })

  it('refuses a key that stands twice', () => {
    expect(issuesIn('name: a\nname: b\nversion: 1.0.0\n')[0]).toMatch(/^2:1 YAML/u)
  })

  it('refuses anchors that grow without bound', () => {
    const levels = Array.from(
      { length: 9 },
      (_, n) =>
        `x${n}: &x${n} [${Array(9)
          .fill(n === 0 ? 'a' : `*x${n - 1}`)
          .join(', ')}]`,
    )
    expect(issuesIn(`${levels.join('\n')}\nname: a\nversion: 1.0.0\n`)[0]).toMatch(/cannot be expanded/u)
  })

  it('refuses nesting that exhausts the stack', () => {
    expect(issuesIn('['.repeat(200_000))).not.toEqual([])
  })

  it('refuses a file that is too large', () => {
    expect(issuesIn(`#${'x'.repeat(2_000_001)}`)[0]).toMatch(/^1:1 the file is too large/u)
  })

  it('refuses a file that is a list', () => {
    expect(issuesIn('- a\n- b\n')).toHaveLength(1)
  })

  it('refuses a confidence of nought', () => {
    const text =
      'name: a\nversion: 1.0.0\nrelationTypes:\n  owns:\n    patterns:\n      - { match: x, confidence: 0 }\n'
    expect(issuesIn(text)[0]).toMatch(/^6:21 /u)
  })
})
