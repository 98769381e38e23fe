/**
 * Claims with an implicit argument: a sentence tells a relation of somebody or something it names and leaves the other end unsaid, since the
 * text is about it ("The largest shareholder, Norvik Fund, is against."). Source of the term: Gerber & Chai 2010.
 */
import type { DroppedCandidate } from '../../model/extraction.ts'
import { circumstancesOf } from '../claims/circumstances.ts'
import type { Claim, ClaimArgument } from '../claims/claim.ts'
import type { StandingModel } from '../standing/standing-model.ts'
import type { Filler } from '../patterns/match-run.ts'
import type { ReadDocument } from '../read-document.ts'
import { textSpan, type TokenSpan } from '../sentence.ts'
import { chanceOf, type Gap } from './gap.ts'
import type { Role } from './relation-slots.ts'

/** What claims are made with. */
export interface ImplicitContext {
  readonly document: ReadDocument
  /** What else the document tells: a relation that joins a name to somebody in one sentence is not guessed of it in another (`openGaps`). */
  readonly claims: readonly Claim[]
  readonly standing: StandingModel | undefined
  /** Of the partner scorer. */
  readonly version: string
  readonly drop: (candidate: DroppedCandidate) => void
}

/**
 * From this chance on a claim is made: 885 of 1,335 such were right in sets that nothing had seen (`scripts/train/fit-implicit.ts`), and
 * about half of those between .45 and it.
 */
const leastChance = 0.5

/** The claims of a document's gaps, in their order. */
export function implicitClaims(gaps: readonly Gap[], context: ImplicitContext): Claim[] {
  return openGaps(gaps, context).flatMap((gap) => {
    const chance = chanceOf(gap.odds)
    if (chance >= leastChance) return [claimOf(gap, chance, context)]
    context.drop(dropped(gap, chance, context))
    return []
  })
}

/** The gaps that no claim fills: what joins the argument to anybody in the same role of the relation does. */
function openGaps(gaps: readonly Gap[], { claims, document }: Pick<ImplicitContext, 'claims' | 'document'>): Gap[] {
  const told = new Set(claims.flatMap((claim) => toldBy(claim, document)))
  return gaps.filter((gap) => !told.has(toldKey(gap, gap.named.identity)))
}

function claimOf(gap: Gap, chance: number, { document, standing: model, version }: ImplicitContext): Claim {
  const { view, relation, role, named, partner, cue } = gap
  const [subject, object] = role === 'subject' ? [named.argument, partner] : [partner, named.argument]
  const filler: Filler = { kind: 'references', references: [named.argument.reference] }
  const { publishedAt } = document.input.document
  const match = { [role]: filler, qualifiers: [], cue, extent: extentOf(gap) }
  const circumstances = circumstancesOf({ view, match, relation, shown: undefined }, { publishedAt, model })
  const rule = ruleOf(version)
  const confidence = rounded(chance)
  return { relation, rule, view, subject, object, cue, qualifiers: [], isImplied: true, ...circumstances, confidence }
}

function dropped(gap: Gap, chance: number, { version }: ImplicitContext): DroppedCandidate {
  return {
    relationType: gap.relation.id,
    span: textSpan(gap.view.sentence.tokens, extentOf(gap)),
    rule: ruleOf(version),
    reason: 'LOW_CONFIDENCE',
    detail:
      `it leaves unsaid who is meant: “${gap.partner.target.name.key}” with a chance of ${chance.toFixed(2)}, ` +
      `and it is believed from ${leastChance.toFixed(2)} on`,
  }
}

function extentOf({ cue, named: { argument } }: Gap): TokenSpan {
  return { first: Math.min(cue.first, argument.reference.first), end: Math.max(cue.end, argument.reference.end) }
}

function rounded(chance: number): number {
  return Math.round(chance * 1e3) / 1e3
}

function ruleOf(version: string): string {
  return `implicit:${version}`
}

/** What a claim tells of its ends, also where it is kept aside. */
function toldBy({ relation, subject, object }: Claim, { forms }: ReadDocument): string[] {
  const tells = (role: Role, { target }: ClaimArgument): string[] =>
    (relation.symmetric ? (['subject'] as const) : [role]).map((each) =>
      toldKey({ relation, role: each }, forms.identity(target.name)),
    )
  return [...tells('subject', subject), ...(object.kind === 'literal' ? [] : tells('object', object))]
}

function toldKey({ relation, role }: Pick<Gap, 'relation' | 'role'>, identity: string): string {
  return `${relation.id} ${role} ${identity}`
}
