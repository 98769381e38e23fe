import { describe, expect, it } from 'vitest'
import type { Entity } from '../../../src/model/entity.ts'
import { entityId } from '../../../src/model/entity.ts'
import type { Name, NameForm, NameLink } from '../../../src/model/name.ts'
import { nameId } from '../../../src/model/name.ts'
import { whyOne } from '../../../src/query/why-one.ts'

const id = entityId('agent|amazon web services')
const entity = (aliases: readonly string[] = []): Entity => ({
  id,
  type: 'company',
  name: 'Amazon Web Services',
  aliases: aliases.map((name) => ({ name, documents: 0 })),
  mentions: 0,
  values: {},
})
const form = (surface: string, mentions = 1, isShortForm = false): NameForm => ({
  surface,
  entityType: 'company',
  isShortForm,
  mentions,
  documents: 1,
})
const name = (key: string, forms: readonly NameForm[], links: readonly NameLink[] = []): Name => ({
  id: nameId(key),
  key,
  entityId: id,
  forms,
  otherMentions: 0,
  links,
})
const whole = 'agent|amazon web services'

describe('why names are one', () => {
  it('quotes names as they are most often written', () => {
    const both = (key: string): readonly NameLink[] => [{ key, rule: 'acronym', documents: 2 }]
    const names = [
      name(whole, [form('AMAZON WEB SERVICES'), form('Amazon Web Services', 3)], both('agent|aws')),
      name('agent|aws', [form('AWS')], both(whole)),
    ]
    expect(whyOne(entity(), names)).toEqual([
      '“Amazon Web Services” and “AWS” are one: 2 documents give one as the short form of the other.',
    ])
  })

  it('quotes a declared alias that no text has as the ontology writes it', () => {
    const names = [
      name(whole, [form('Amazon Web Services')], [{ key: 'agent|aws cloud', rule: 'declared-alias', documents: 0 }]),
      name('agent|aws cloud', []),
    ]
    expect(whyOne(entity(['AWS Cloud']), names)).toEqual([
      '“Amazon Web Services” and “AWS Cloud” are one: the ontology declares one as an alias of the other.',
    ])
  })

  it('names the spellings that only case or a suffix tells apart, and short forms', () => {
    const forms = [form('Amazon Web Services'), form('Amazon Web Services Inc.'), form('Amazon', 1, true)]
    expect(whyOne(entity(), [name(whole, forms)])).toEqual([
      '“Amazon Web Services” and “Amazon Web Services Inc.” are one name once case, punctuation and legal suffixes are set aside.',
      '“Amazon” is a short form of it in 1 document.',
    ])
  })
})
