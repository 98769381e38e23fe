/** Packs what one of our Python scripts wrote into data/models. Usage: npx tsx scripts/train/pack-tables.ts encoder|zero-shot|partners */
import { readFileSync, writeFileSync } from 'node:fs'
import { encoderFile } from '../../src/extract/encoder/encoder-file.ts'
import { partnersFile } from '../../src/extract/implicit/partner-scorer.ts'
import { packModel } from '../../src/extract/model/weights-file.ts'
import { zeroShotFile } from '../../src/extract/zero-shot/zero-shot.ts'

const name = process.argv[2]
const file = [encoderFile, zeroShotFile, partnersFile].find((known) => known === `${name}.weights`)
if (file === undefined) throw new Error(`encoder, zero-shot or partners, not ${name}`)
const packed = packModel(readFileSync(`.cache/silver/${file}`))
writeFileSync(`data/models/${file}`, packed)
console.log(`${packed.length} bytes`)
