/**
 * Packs what one of our Python scripts wrote into data/models. What reads the encoder's figures is marked with the encoder that lies there, so
 * the encoder is packed first. Usage: npx tsx scripts/train/pack-tables.ts encoder|zero-shot|partners|standing-network
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { encoderFile, encoderMark, parseTablesHeader } from '../../src/extract/encoder/encoder-file.ts'
import { partnersFile } from '../../src/extract/implicit/partner-scorer.ts'
import { packModel } from '../../src/extract/model/weights-file.ts'
import { standingNetworkFile } from '../../src/extract/standing/standing-model.ts'
import { zeroShotFile } from '../../src/extract/zero-shot/zero-shot.ts'

const name = process.argv[2]
const files = [encoderFile, zeroShotFile, partnersFile, standingNetworkFile]
const file = files.find((known) => known === `${name}.weights`)
if (file === undefined) throw new Error(`one of ${files.join(', ')} without its ending, not ${name}`)
const bytes = readFileSync(`.cache/silver/${file}`)
const packed = packModel(file === encoderFile ? bytes : marked(bytes))
writeFileSync(`data/models/${file}`, packed)
console.log(`${packed.length} bytes`)

/** The bytes with the mark of the encoder in their first line. */
function marked(tables: Uint8Array): Uint8Array {
  const { header, end } = parseTablesHeader(tables)
  const line = `${JSON.stringify({ ...header, encoder: encoderMark() })}\n`
  return Buffer.concat([new TextEncoder().encode(line), tables.subarray(end)])
}
