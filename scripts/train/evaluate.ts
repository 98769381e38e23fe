/**
 * Prints the evaluation of one system on one fold of KnowledgeNet, and of the names on Re-DocRED.
 * Usage: npx tsx scripts/train/evaluate.ts patterns|model|both|extractor [1|2|3] — fold 3 by default, which is the report.
 */
import { runEvaluation, systemNames } from '../../src/evaluate/run-evaluation.ts'

const system = systemNames.find((name) => name === process.argv[2]) ?? 'extractor'
const fold = ([1, 2, 3] as const).find((number) => String(number) === process.argv[3]) ?? 3
process.stdout.write(`${await runEvaluation({ system, fold })}\n`)
