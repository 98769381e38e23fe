/**
 * Documents for the page's tests, in our own words, with their facts marked in place: `[s:…]`, `[o:…]` and `[c:…]` stand
 * for subject, object and cue, `[w:…]` for the words of the status. Entities are named in `facts` beside them.
 */
import type { AssertionStatus } from '../../src/model/assertion.ts'

/** A sentence with what it says. */
export interface FixtureSentence {
  readonly marked: string
  readonly fact?: {
    readonly subject: string
    readonly type: string
    readonly object: string
    readonly status: AssertionStatus
    readonly validTime?: string
    readonly unresolvedTime?: string
    readonly polarity?: 'negated'
    readonly subjectRule?: string
    readonly implied?: boolean
    readonly confidence?: number
    readonly amount?: string
  }
}

/** A document of the fixture. */
export interface FixtureDocument {
  readonly title: string
  readonly origin: string
  readonly publishedAt?: string
  readonly sentences: readonly FixtureSentence[]
}

/** The documents. The first fact of each relation is `exclusive-cloud`, which has ended. */
export const fixtureDocuments: readonly FixtureDocument[] = [
  {
    title: 'A cloud pact comes to its end',
    origin: 'The Harbour Ledger',
    publishedAt: '2026-04-28',
    sentences: [
      { marked: 'The two firms had been talking since the winter, and on Monday the talks were over.' },
      {
        marked:
          '[s:Microsoft] [w:no longer] holds [c:exclusive cloud rights] over [o:OpenAI], both sides said in a joint note.',
        fact: {
          subject: 'Microsoft',
          type: 'exclusive-cloud',
          object: 'OpenAI',
          status: 'ended',
          validTime: '/2026-04',
          unresolvedTime: 'Monday',
          confidence: 0.94,
        },
      },
      {
        marked: '[s:It] [w:keeps] [c:first call] on new models from [o:OpenAI] for some years yet.',
        fact: {
          subject: 'Microsoft',
          type: 'priority-access',
          object: 'OpenAI',
          status: 'retained',
          subjectRule: 'pronoun-subject',
          confidence: 0.83,
        },
      },
      {
        marked: '[s:The software group] has [c:put] some thirteen billion dollars into [o:OpenAI] over the years.',
        fact: {
          subject: 'Microsoft',
          type: 'invested-in',
          object: 'OpenAI',
          status: 'active',
          subjectRule: 'definite-nominal',
          validTime: '2019/..',
          amount: 'thirteen billion dollars',
          confidence: 0.88,
        },
      },
      {
        marked: '[s:Azure], the cloud of [o:Microsoft], [c:stays] its main home in the meantime.',
        fact: { subject: 'Azure', type: 'product-of', object: 'Microsoft', status: 'active', confidence: 0.9 },
      },
    ],
  },
  {
    title: 'What the new terms mean for buyers',
    origin: 'Cloud Notes',
    publishedAt: '2026-04-29',
    sentences: [
      {
        marked:
          'With the revised terms [s:Microsoft] [w:gives up] its [c:exclusive hosting] of [o:OpenAI], which many buyers had asked for.',
        fact: { subject: 'Microsoft', type: 'exclusive-cloud', object: 'OpenAI', status: 'ended', confidence: 0.91 },
      },
      {
        marked: '[s:OpenAI] has [c:teamed up] with [o:Amazon Web Services], a day after the news.',
        fact: {
          subject: 'OpenAI',
          type: 'partner-of',
          object: 'Amazon Web Services',
          status: 'active',
          validTime: '2026-04-28/..',
          confidence: 0.92,
        },
      },
      {
        marked: 'Its models can be [c:had on] [o:AWS] from this week, said [s:OpenAI].',
        fact: {
          subject: 'OpenAI',
          type: 'available-on',
          object: 'Amazon Web Services',
          status: 'active',
          validTime: '2026-04/..',
          confidence: 0.86,
        },
      },
      {
        marked: '[s:OpenAI] [w:plans] to be [c:on sale through] [o:Google Cloud] before the year is out.',
        fact: {
          subject: 'OpenAI',
          type: 'available-on',
          object: 'Google Cloud',
          status: 'planned',
          validTime: '2026-12',
          confidence: 0.71,
        },
      },
      {
        marked: '[o:Google Cloud] and [s:Amazon Web Services] [c:compete] for the same customers.',
        fact: {
          subject: 'Amazon Web Services',
          type: 'competes-with',
          object: 'Google Cloud',
          status: 'active',
          confidence: 0.8,
        },
      },
    ],
  },
  {
    title: 'Chip maker and carmaker at odds',
    origin: 'The Harbour Ledger',
    publishedAt: '2025-11-03',
    sentences: [
      {
        marked: '[s:Norvik Chips] [c:supplies] [o:Tellane Motors] with control units.',
        fact: {
          subject: 'Norvik Chips',
          type: 'supplies',
          object: 'Tellane Motors',
          status: 'active',
          validTime: '2021/..',
          confidence: 0.89,
        },
      },
      {
        marked: '[o:Tellane Motors] was [c:taken to court] by [s:Norvik Chips] over unpaid bills.',
        fact: {
          subject: 'Tellane Motors',
          type: 'sued-by',
          object: 'Norvik Chips',
          status: 'active',
          validTime: '2025-10',
          confidence: 0.85,
        },
      },
      {
        marked: '[s:Ines Okafor] [c:runs] [o:Norvik Chips] and founded it in a shed.',
        fact: {
          subject: 'Ines Okafor',
          type: 'leads',
          object: 'Norvik Chips',
          status: 'active',
          validTime: '2014/..',
          confidence: 0.93,
        },
      },
      {
        marked: '[s:Norvik Chips] has its [c:head office] in [o:Trondheim].',
        fact: {
          subject: 'Norvik Chips',
          type: 'headquartered-in',
          object: 'Trondheim',
          status: 'active',
          confidence: 0.95,
        },
      },
      {
        marked: '[s:Amazon Web Services] [c:buys] servers built on chips of [o:Norvik Chips].',
        fact: {
          subject: 'Norvik Chips',
          type: 'supplies',
          object: 'Amazon Web Services',
          status: 'active',
          confidence: 0.64,
        },
      },
    ],
  },
  {
    title: 'Who runs what after the spring reshuffle',
    origin: 'Market Morning',
    publishedAt: '2026-03-12',
    sentences: [
      {
        marked: '[s:Ines Okafor] [w:has stepped down] as [c:chief executive] of [o:Norvik Chips], the firm said.',
        fact: {
          subject: 'Ines Okafor',
          type: 'leads',
          object: 'Norvik Chips',
          status: 'ended',
          validTime: '2014/2026-03',
          confidence: 0.9,
        },
      },
      {
        marked: '[s:Sam Altman] [c:leads] [o:OpenAI], as before.',
        fact: {
          subject: 'Sam Altman',
          type: 'leads',
          object: 'OpenAI',
          status: 'active',
          validTime: '2019/..',
          confidence: 0.94,
        },
      },
      {
        marked: '[s:Tellane Motors] [w:will] [c:merge] with [o:Brightline Rail] next year.',
        fact: {
          subject: 'Tellane Motors',
          type: 'merged-with',
          object: 'Brightline Rail',
          status: 'planned',
          validTime: '2027',
          confidence: 0.76,
        },
      },
      {
        marked: '[s:Brightline Rail] was [c:founded on] [o:3 May 1988].',
        fact: {
          subject: 'Brightline Rail',
          type: 'founded-on',
          object: '3 May 1988',
          status: 'active',
          validTime: '1988-05-03',
          confidence: 0.92,
        },
      },
      {
        marked: '[s:GPT-4] [c:comes from] [o:OpenAI].',
        fact: { subject: 'GPT-4', type: 'product-of', object: 'OpenAI', status: 'active', confidence: 0.87 },
      },
      {
        marked: '[s:Azure] has [c:built in] technology of [o:OpenAI].',
        fact: {
          subject: 'Azure',
          type: 'integrates',
          object: 'OpenAI',
          status: 'active',
          confidence: 0.7,
          implied: true,
        },
      },
      {
        marked: '[s:OpenAI] [c:owns] all shares of [o:OpenAI] that its staff gave back.',
        fact: { subject: 'OpenAI', type: 'owns', object: 'OpenAI', status: 'active', confidence: 0.41 },
      },
      {
        marked: 'By its own account [s:Norvik Chips] [w:still] [c:delivers] to [o:Brightline Rail].',
        fact: {
          subject: 'Norvik Chips',
          type: 'supplies',
          object: 'Brightline Rail',
          status: 'active',
          confidence: 0.72,
        },
      },
      {
        marked: '[o:Brightline Rail] says that [s:Norvik Chips] [w:stopped] its [c:deliveries].',
        fact: {
          subject: 'Norvik Chips',
          type: 'supplies',
          object: 'Brightline Rail',
          status: 'ended',
          confidence: 0.74,
        },
      },
    ],
  },
]
