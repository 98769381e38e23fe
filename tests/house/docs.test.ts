/** The documents keep up with the code: commands, options, error codes, rooms, scripts and links. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import type { Effects } from '../../src/cli/effects.ts'
import { makeProgram } from '../../src/cli/program.ts'
import { errorCodes } from '../../src/errors/codes.ts'

const root = resolve(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

const silent: Effects = {
  out: () => undefined,
  note: () => undefined,
  stdin: process.stdin,
  isTerminal: false,
  columns: undefined,
  workingDirectory: root,
  environment: {},
  signal: new AbortController().signal,
  now: () => 0,
}
const program = makeProgram(silent)

function allCommands(command: Command): Command[] {
  return command.commands.flatMap((sub) => [sub, ...allCommands(sub)])
}

function markdownFiles(): string[] {
  const inRooms = ['src', 'schema', 'data', 'tests', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('README.md'))
      .map((file) => join(folder, file)),
  )
  return ['README.md', 'CONTRIBUTING.md', 'DECISIONS.md', 'CHANGELOG.md', ...inRooms]
}

describe('README', () => {
  test('shows the real help', () => {
    const block = /```text\n\$ graphwright --help\n([\s\S]*?)```/.exec(readme)?.[1]
    let help = ''
    const printing = makeProgram({ ...silent, out: (text) => (help += text) })
    printing.outputHelp()
    expect(block?.trim()).toBe(help.trim())
  })

  test('names every command', () => {
    const missing = program.commands
      .map((command) => command.name())
      .filter((name) => !readme.includes(`graphwright ${name}`))
    expect(missing).toEqual([])
  })

  test('names every script of package.json that people run', () => {
    const own = Object.keys(packageJson.scripts).filter((name) => !/^(pre|post)/.test(name))
    const documents = readme + readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
    expect(own.filter((name) => !documents.includes(name === 'test' ? 'npm test' : `npm run ${name}`))).toEqual([])
  })
})

describe('commands', () => {
  test.each(allCommands(program).map((command) => [command.name(), command] as const))(
    '%s says what it does',
    (_name, command) => {
      expect(command.description()).not.toBe('')
      for (const option of command.options) expect(option.description, option.flags).not.toBe('')
    },
  )
})

describe('decisions', () => {
  test('every dependency has a line', () => {
    const decisions = readFileSync(join(root, 'DECISIONS.md'), 'utf8')
    const names = [...Object.keys(packageJson.dependencies), ...Object.keys(packageJson.devDependencies)]
    expect(names.filter((name) => !decisions.includes(`\`${name}\``))).toEqual([])
  })
})

describe('links', () => {
  test.each(markdownFiles())('of %s resolve', (file) => {
    const text = readFileSync(join(root, file), 'utf8')
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) => match[1] ?? '')
    expect(links.filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([])
  })
})

describe('error codes', () => {
  test('each is thrown or reported somewhere', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && file !== 'errors/codes.ts')
      .map((file) => readFileSync(join(root, 'src', file), 'utf8'))
      .join('\n')
    expect(Object.keys(errorCodes).filter((code) => !sources.includes(`'${code}'`))).toEqual([])
  })

  test('each is in the list of README', () => {
    expect(Object.keys(errorCodes).filter((code) => !readme.includes(`\`${code}\``))).toEqual([])
  })
})

describe('rooms', () => {
  test('src/README.md names every room', () => {
    const map = readFileSync(join(root, 'src/README.md'), 'utf8')
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(rooms.map(({ name }) => name).filter((room) => !map.includes(`\`${room}/\``))).toEqual([])
  })
})
