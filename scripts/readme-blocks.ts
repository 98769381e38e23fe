/**
 * Writes the generated blocks of README: the output of `--help`, and the list of error codes.
 * Usage: npx tsx scripts/readme-blocks.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { processEffects } from '../src/cli/effects.ts'
import { makeProgram } from '../src/cli/program.ts'
import { errorCodes } from '../src/errors/codes.ts'

let help = ''
makeProgram({ ...processEffects(new AbortController().signal), out: (text) => (help += text) }).outputHelp()
const codes = Object.entries(errorCodes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`)
const table = `<!-- codes -->\n\n| code | meaning |\n|---|---|\n${codes.join('\n')}\n\n## More`

const path = new URL('../README.md', import.meta.url)
const readme = readFileSync(path, 'utf8')
  .replace(
    /(```text\n\$ graphwright --help\n)[\s\S]*?```/,
    (_all, start: string) => `${start}${help.trimEnd()}\n\`\`\``,
  )
  .replace(/<!-- codes -->[\s\S]*?## More/, () => table)
writeFileSync(path, readme)
