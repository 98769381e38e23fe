/**
 * `npm run setup`: makes this machine one on which every test can run. What is there already is left as it is.
 * Needs root, or sudo without a password, to install Debian packages; without either it says what is missing.
 */
import { setUpChromium } from './setup/chromium.ts'
import { setUpJavaReaders } from './setup/java-readers.ts'
import { say } from './setup/machine.ts'
import { setUpNeo4j } from './setup/neo4j.ts'
import { setUpPythonReaders, setUpXmllint } from './setup/readers.ts'

interface Step {
  readonly name: string
  readonly run: () => void
  /** What is lost without it. A step that must not fail in CI names the variable that makes its tests mandatory. */
  readonly without: string
  readonly requiredBy?: string
}

const steps: readonly Step[] = [
  { name: 'chromium', run: setUpChromium, without: 'the browser tests skip', requiredBy: 'REQUIRE_CHROMIUM' },
  { name: 'neo4j', run: setUpNeo4j, without: 'the tests on a real Neo4j skip', requiredBy: 'REQUIRE_NEO4J' },
  { name: 'xmllint', run: setUpXmllint, without: 'the XSD tests of GraphML skip' },
  { name: 'python readers', run: setUpPythonReaders, without: 'the tests with independent readers skip' },
  { name: 'java readers', run: setUpJavaReaders, without: 'the tests with JGraphT, TinkerPop and Gephi skip' },
]

let failed = 0
for (const step of steps) {
  try {
    step.run()
  } catch (error) {
    const isRequired = step.requiredBy !== undefined && process.env[step.requiredBy] === '1'
    if (isRequired) failed++
    say(`${isRequired ? 'ERROR' : 'warning'}: ${step.name}: ${error instanceof Error ? error.message : String(error)}`)
    say(`  without it ${step.without}`)
  }
}
say(failed === 0 ? 'done' : `${failed} required step(s) failed`)
process.exitCode = failed === 0 ? 0 : 1
