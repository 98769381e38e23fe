/** The work of `build`: options checked, documents read, progress drawn, findings and counts told. */
import { counted } from '../basics/counted.ts'
import { KgError } from '../errors/kg-error.ts'
import { createExtractor } from '../extract/create-extractor.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Ontology } from '../model/ontology.ts'
import { loadOntology } from '../ontology/load-ontology.ts'
import { build } from '../pipeline/build.ts'
import type { BuildReport } from '../pipeline/build.ts'
import { readStoredOntology } from '../pipeline/build-record.ts'
import type { DocumentRecords } from '../pipeline/extract-document.ts'
import { defaultMaxBytes, readPaths } from '../read/read-paths.ts'
import type { GraphStore } from '../store/store.ts'
import type { Effects } from './effects.ts'
import { Findings } from './findings.ts'
import { positiveInteger } from './parse-number.ts'
import { Progress } from './progress.ts'
import type { StoreOptions } from './store-option.ts'
import { totalBytes } from './total-bytes.ts'

/** Values of the options of `build`. */
export interface BuildOptions extends StoreOptions {
  readonly ontology?: string
  readonly publishedAt?: string
  readonly dump?: string
  readonly maxBytes?: string
  readonly strict?: boolean
}

/** Builds `paths` into `store` and tells what was done. Throws: STRICT, and what the pipeline throws. */
export async function runBuild(
  effects: Effects,
  store: GraphStore,
  paths: readonly string[],
  options: BuildOptions,
): Promise<void> {
  const stage = dumpStage(options.dump)
  const maxBytes = positiveInteger(options.maxBytes, '--max-bytes') ?? defaultMaxBytes
  const ontology = await chooseOntology(store, options.ontology)
  const progress = new Progress(effects, await totalBytes(paths, effects.workingDirectory))
  const findings = new Findings()
  const context = { report: (finding: Diagnostic) => findings.add(finding), signal: effects.signal }
  const readOptions = {
    workingDirectory: effects.workingDirectory,
    maxBytes,
    stdin: effects.stdin,
    ...(options.publishedAt !== undefined && { publishedAt: options.publishedAt }),
  }
  const started = effects.now()
  const report = await build(
    store,
    readPaths(paths, readOptions, context),
    {
      ontology,
      extractor: createExtractor(ontology),
      onProgress: ({ documents, utf16, assertions }) => progress.step({ documents, bytes: utf16, facts: assertions }),
      ...(stage !== undefined && { onRecords: (records) => effects.out(dumpLines(records, stage)) }),
    },
    context,
  ).finally(() => progress.done())
  const seconds = (effects.now() - started) / 1000
  tell(effects, store, report, findings, seconds, { isJson: options.json === true, isDumping: stage !== undefined })
  if (options.strict === true) findings.failIfAny()
}

/** The ontology asked for; else the one the store was built with; else core. */
async function chooseOntology(store: GraphStore, asked: string | undefined): Promise<Ontology> {
  if (asked !== undefined) return loadOntology(asked)
  return (await readStoredOntology(store)) ?? loadOntology('core')
}

type DumpStage = 'read' | 'segment' | 'extract'

function dumpStage(asked: string | undefined): DumpStage | undefined {
  if (asked === undefined || asked === 'read' || asked === 'segment' || asked === 'extract') return asked
  throw new KgError('OPTION_INVALID', `--dump does not know the stage ${asked}`, {
    hint: 'Use read, segment or extract.',
  })
}

function dumpLines(records: DocumentRecords, stage: DumpStage): string {
  const { document, segments, mentions, assertions, dropped } = records
  const values = { read: [document], segment: segments, extract: [...mentions, ...assertions, ...dropped] }[stage]
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}

interface TellOptions {
  readonly isJson: boolean
  readonly isDumping: boolean
}

function tell(
  effects: Effects,
  store: GraphStore,
  report: BuildReport,
  findings: Findings,
  seconds: number,
  { isJson, isDumping }: TellOptions,
): void {
  if (isJson && !isDumping) {
    effects.out(`${JSON.stringify({ store: store.location, ...report, findings: findings.all })}\n`)
    return
  }
  effects.note(findings.text())
  if (report.rebuilt > 0) {
    effects.note(
      `Read ${report.rebuilt} stored documents again, since the ${report.reasons.join(' and the ')} changed.\n`,
    )
  }
  const parts = [
    `${report.added} new`,
    `${report.unchanged} unchanged`,
    ...(report.replaced > 0 ? [`${report.replaced} replaced`] : []),
    ...(findings.skipped > 0 ? [`${findings.skipped} skipped`] : []),
  ]
  effects.note(
    `Built ${store.location} in ${seconds.toFixed(1)} s: documents ${parts.join(', ')}; ${counted(report.assertions, 'new assertion')}.\n`,
  )
}
