/** Independent readers of what we export: xmllint and a Python environment of its own. Tests that need them skip without. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canInstallPackages, cacheFolder, hasProgram, installPackages, run, say } from './machine.ts'

const pythonPackages = ['networkx', 'igraph', 'rdflib', 'pyshacl', 'pyarrow', 'duckdb']

/** Installs xmllint from Debian's packages. */
export function setUpXmllint(): void {
  if (hasProgram('xmllint')) {
    say('xmllint: on the PATH already')
    return
  }
  if (!canInstallPackages()) throw new Error('xmllint is missing: install libxml2 with your package manager')
  installPackages(['libxml2-utils'])
  say('xmllint: installed')
}

/** Makes the Python environment `.cache/python` with the readers in it. */
export function setUpPythonReaders(): void {
  const folder = join(cacheFolder, 'python')
  const stamp = join(folder, 'packages.txt')
  const wanted = pythonPackages.join('\n')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    say(`python readers: already in ${folder}`)
    return
  }
  say(`python readers: installing ${pythonPackages.join(', ')} into ${folder}`)
  makeEnvironment(folder)
  run(join(folder, 'bin/python'), ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', ...pythonPackages])
  writeFileSync(stamp, wanted)
}

function makeEnvironment(folder: string): void {
  if (!hasProgram('python3')) throw new Error('python3 is missing: install it with your package manager')
  try {
    run('python3', ['-m', 'venv', '--clear', folder])
  } catch (error) {
    // Debian's own python3 comes without venv.
    if (!canInstallPackages()) throw error
    installPackages(['python3-venv'])
    run('python3', ['-m', 'venv', '--clear', folder])
  }
}
