/** Training needs the corpora; without them it stops and says why. */
import type { CorpusFolder } from '../../src/evaluate/corpora.ts'

/** The path of a corpus. Ends the process with status 1 and the reason on stderr when it is absent. */
export function requireFolder(folder: CorpusFolder): string {
  if (folder.ok) return folder.path
  process.stderr.write(`${folder.reason}\n`)
  process.exit(1)
}
