/** Packs the encoder that train-encoder.py wrote into data/models/encoder.weights. Usage: npx tsx scripts/train/pack-encoder.ts */
import { readFileSync, writeFileSync } from 'node:fs'
import { encoderFile } from '../../src/extract/encoder/encoder-file.ts'
import { packModel } from '../../src/extract/model/weights-file.ts'

const packed = packModel(readFileSync('.cache/silver/encoder.weights'))
writeFileSync(`data/models/${encoderFile}`, packed)
console.log(`${packed.length} bytes`)
