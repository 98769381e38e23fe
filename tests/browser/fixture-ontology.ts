/** Types, names and phrases of the fixture: what an ontology would give. */
import type { GraphView } from '../../src/model/views.ts'

/** Entity type of each name; a name that is not here is a date. */
export const typeOfName: Readonly<Record<string, string>> = {
  Microsoft: 'company',
  OpenAI: 'company',
  'Amazon Web Services': 'cloud-provider',
  'Google Cloud': 'cloud-provider',
  Azure: 'cloud-provider',
  'Norvik Chips': 'company',
  'Tellane Motors': 'company',
  'Brightline Rail': 'organisation',
  Trondheim: 'place',
  'Ines Okafor': 'person',
  'Sam Altman': 'person',
  'GPT-4': 'product',
}

/** Other names. */
export const aliasesOfName: Readonly<Record<string, readonly string[]>> = {
  'Amazon Web Services': ['AWS'],
  Microsoft: ['the software group'],
}

/** GraphView's entity types. */
export const entityTypes: GraphView['entityTypes'] = [
  { id: 'cloud-provider', label: 'CloudProvider', family: 'organisation' },
  { id: 'company', label: 'Company', family: 'organisation' },
  { id: 'organisation', label: 'Organisation', family: 'organisation' },
  { id: 'person', label: 'Person', family: 'person' },
  { id: 'place', label: 'Place', family: 'place' },
  { id: 'product', label: 'Product', family: 'product' },
]

/** How each relation type reads when it holds, has ended, and is planned; and its family. */
export const relationPhrases: Readonly<
  Record<string, readonly [now: string, past: string, future: string, family: string]>
> = {
  'exclusive-cloud': [
    'has exclusive cloud rights to',
    'had exclusive cloud rights to',
    'is to have exclusive cloud rights to',
    'control',
  ],
  'priority-access': ['has priority access to', 'had priority access to', 'is to have priority access to', 'control'],
  'invested-in': ['has invested in', 'had invested in', 'is to invest in', 'money'],
  'product-of': ['is a product of', 'was a product of', 'is to be a product of', 'supply'],
  'partner-of': ['is a partner of', 'was a partner of', 'is to be a partner of', 'control'],
  'available-on': ['is available on', 'was available on', 'is to be available on', 'supply'],
  'competes-with': ['competes with', 'competed with', 'is to compete with', 'supply'],
  supplies: ['supplies', 'supplied', 'is to supply', 'supply'],
  'sued-by': ['is sued by', 'was sued by', 'is to be sued by', 'legal'],
  leads: ['leads', 'led', 'is to lead', 'people'],
  'headquartered-in': ['is headquartered in', 'was headquartered in', 'is to be headquartered in', 'place'],
  'merged-with': ['merged with', 'merged with', 'is to merge with', 'control'],
  'founded-on': ['was founded on', 'was founded on', 'is to be founded on', 'place'],
  integrates: ['integrates', 'integrated', 'is to integrate', 'supply'],
  owns: ['owns', 'owned', 'is to own', 'control'],
}

/** GraphView's relation types. */
export const relationTypes: GraphView['relationTypes'] = Object.entries(relationPhrases)
  .map(([id, [, , , family]]) => ({
    id,
    label: id.toUpperCase().replaceAll('-', '_'),
    family,
    symmetric: ['partner-of', 'competes-with', 'merged-with'].includes(id),
  }))
  .sort((a, b) => (a.id < b.id ? -1 : 1))
