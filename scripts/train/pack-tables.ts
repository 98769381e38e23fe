/** Packs what train-encoder.py or train-zero-shot.py wrote into data/models. Usage: npx tsx scripts/train/pack-tables.ts encoder|zero-shot */
import { readFileSync, writeFileSync } from 'node:fs'
import { encoderFile } from '../../src/extract/encoder/encoder-file.ts'
import { packModel } from '../../src/extract/model/weights-file.ts'
import { zeroShotFile } from '../../src/extract/zero-shot/zero-shot.ts'

const name = process.argv[2]
const file = [encoderFile, zeroShotFile].find((known) => known === `${name}.weights`)
if (file === undefined) throw new Error(`encoder or zero-shot, not ${name}`)
const packed = packModel(readFileSync(`.cache/silver/${file}`))
writeFileSync(`data/models/${file}`, packed)
console.log(`${packed.length} bytes`)
