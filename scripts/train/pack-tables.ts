/** Packs what one of our Python scripts wrote into data/models. Usage: npx tsx scripts/train/pack-tables.ts encoder|zero-shot|partners|standing-network */
import { readFileSync, writeFileSync } from 'node:fs'
import { encoderFile } from '../../src/extract/encoder/encoder-file.ts'
import { partnersFile } from '../../src/extract/implicit/partner-scorer.ts'
import { packModel } from '../../src/extract/model/weights-file.ts'
import { standingNetworkFile } from '../../src/extract/standing/standing-model.ts'
import { zeroShotFile } from '../../src/extract/zero-shot/zero-shot.ts'

const name = process.argv[2]
const files = [encoderFile, zeroShotFile, partnersFile, standingNetworkFile]
const file = files.find((known) => known === `${name}.weights`)
if (file === undefined) throw new Error(`one of ${files.join(', ')} without its ending, not ${name}`)
const packed = packModel(readFileSync(`.cache/silver/${file}`))
writeFileSync(`data/models/${file}`, packed)
console.log(`${packed.length} bytes`)
