/** Writes a report in Markdown: each entity with its facts, each fact with its status, its time and the sentences that say it. */
import type { GraphNode } from '../../model/property-graph.ts'
import { layers } from '../../model/property-graph.ts'
import type { Chunk, ExportInput, FileExporter, WriteOptions } from '../exporter.ts'
import { markdownLink, plainMarkdown } from './markdown-text.ts'
import type { Report, ReportEntity, ReportFact, ReportQuote } from './report.ts'
import { gatherReport, textProperty } from './report.ts'

async function* writeMarkdown(input: ExportInput, options: WriteOptions): AsyncIterable<Chunk> {
  const report = await gatherReport(input, options)
  const { entities, factCount, documentCount } = report
  const size = `${entities.length} entities, ${factCount} facts, ${documentCount} documents.`
  yield `# ${plainMarkdown(input.title ?? 'Graphwright')}\n\n${size}\n`
  yield contradictions(report)
  yield '\n## Entities\n'
  for (const entity of entities) {
    options.signal?.throwIfAborted()
    options.losses.add('PROPERTY_LOST', 'node', entity.node.id)
    yield entityText(entity)
  }
}

function contradictions({ entities }: Report): string {
  const lines = entities.flatMap((entity) =>
    entity.facts
      .filter((fact) => fact.isContradicted)
      .map((fact) => `- ${plainMarkdown(entity.name)}: ${factLine(fact)}\n`),
  )
  return lines.length === 0 ? '' : `\n## Where the sources disagree\n\n${lines.join('')}`
}

function entityText({ node, name, facts, said }: ReportEntity): string {
  const about = [
    textProperty(node.properties, 'type') || textProperty(node.properties, 'kind'),
    ...otherNames(node, name),
  ]
  const lines = [
    ...facts.map((fact) => `- ${factLine(fact)}\n${fact.quotes.map(quoteLines).join('')}`),
    ...said.map((quote) => `- ${saidLine(quote)}\n${quoteLines(quote)}`),
  ]
  const intro = about.filter((text) => text !== '').map(plainMarkdown)
  return `\n### ${plainMarkdown(name)}\n\n${intro.length === 0 ? '' : `${intro.join(' · ')}\n`}${lines.length === 0 ? '' : `\n${lines.join('')}`}`
}

function otherNames({ properties }: GraphNode, name: string): readonly string[] {
  const aliases = Object.hasOwn(properties, 'aliases') ? properties['aliases'] : undefined
  const others = Array.isArray(aliases) ? (aliases as readonly string[]).filter((alias) => alias !== name) : []
  return others.length === 0 ? [] : [`also ${others.join(', ')}`]
}

/** `exclusive-cloud → OpenAI: **ended**, 2019/2024-03, confidence 0.9, 2 documents`. */
function factLine({ edge, object }: ReportFact): string {
  const text = (name: string) => plainMarkdown(textProperty(edge.properties, name))
  const type = text('relationType') || plainMarkdown(edge.type)
  const parts = [
    ...(text('status') === '' ? [] : [`**${text('status')}**`]),
    ...(text('validTime') === '' ? [] : [text('validTime')]),
    ...(text('confidence') === '' ? [] : [`confidence ${text('confidence')}`]),
    ...(text('documents') === '' ? [] : [`documents ${text('documents')}`]),
    ...(text('importedFrom') === '' ? [] : [`imported from ${text('importedFrom')}`]),
  ]
  return `${type} → ${plainMarkdown(object)}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`
}

/** Words that make no fact alone, by why they do not. */
function saidLine({ assertion, object }: ReportQuote): string {
  const text = (name: string) => plainMarkdown(textProperty(assertion.properties, name))
  const why = text('polarity') === 'negated' ? 'denied' : text('modality')
  return `${text('relationType')} → ${plainMarkdown(object)}: no fact, ${why}`
}

/** The sentence, then where it stands; offsets count UTF-16 units of the document. */
function quoteLines({ assertion, document }: ReportQuote): string {
  const { properties } = assertion
  const title =
    document === undefined ? textProperty(properties, 'documentId') : textProperty(document.properties, 'title')
  const origin = document === undefined ? undefined : textProperty(document.properties, 'origin')
  const words = [
    markdownLink(title, origin),
    ...(textProperty(properties, 'saidAt') === '' ? [] : [`said ${plainMarkdown(textProperty(properties, 'saidAt'))}`]),
    `characters ${textProperty(properties, 'start')}–${textProperty(properties, 'end')}`,
    ...(textProperty(properties, 'modality') === 'asserted' ? [] : [textProperty(properties, 'modality')]),
    ...(textProperty(properties, 'polarity') === 'negated' ? ['denied'] : []),
  ]
  return `  > “${plainMarkdown(textProperty(properties, 'quote'))}”\n  > — ${words.join(', ')}\n\n`
}

/** The report. */
export const markdownExporter: FileExporter = {
  format: 'markdown',
  output: 'file',
  mediaType: 'text/markdown',
  extensions: ['.md'],
  readBy: 'people: entities, facts, times, and the sentences that say so',
  layers,
  usualLayers: ['graph', 'assertions', 'lexical'],
  dialects: [],
  importable: false,
  write: writeMarkdown,
}
