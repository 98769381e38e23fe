/** Texts for a toy build whose sentences hold everything that has broken an exporter, as far as a text may hold it. */
import type { ToyDocument } from '../helpers/toy-build.ts'
import { hostileStrings } from './graphs.ts'

/** Reading refuses lone surrogates and a byte order mark within a text is no text. */
const noise = hostileStrings.filter((text) => !/[\p{Surrogate}\ufeff\ufffe\uffff]/u.test(text)).join(' ')

/** Facts among noise: parallel relations, a fact that ended and one that is denied, a value, a text without any fact. */
export const hostileDocuments: readonly ToyDocument[] = [
  {
    uri: 'a & b/<one>.txt',
    text: `Contoso acquired Fabrikam. ${noise}. Contoso partner-of Fabrikam. Fabrikam founded-on 1999.`,
    publishedAt: '2024-03-05',
  },
  {
    uri: 'quote\'"\\.txt',
    text: `${noise}. Contoso acquired ended Fabrikam. Northwind partner-of not Contoso.\r\n\r\n${noise}`,
  },
  { uri: '日本.txt', text: noise, publishedAt: '2019' },
]
