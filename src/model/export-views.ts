/** What the page and its server say to each other about exports. */

/** What of the graph is to be exported, and how. */
export interface ExportRequest {
  readonly format: string
  /** Entities, values and relations; everything when absent. */
  readonly ids?: readonly string[]
  /** With the assertions, sentences and documents; a format that cannot do without has them anyway. */
  readonly withEvidence: boolean
}

/** An export format, as it is offered. `readBy` says in one line what reads it. */
export interface ExportFormat {
  readonly format: string
  readonly readBy: string
  /** Whether sentences and documents are in the file: as the request asks, whatever it asks, or never. */
  readonly evidence: 'as-asked' | 'always' | 'never'
}

/** What an exported file does not hold. `what` says it in words; `where` is `node.NAME`, `edge.NAME`, `node` or `edge`. */
export interface ExportLoss {
  readonly what: string
  readonly where: string
  readonly count: number
}
