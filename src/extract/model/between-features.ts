/**
 * Features of the units between two arguments. Each is of one unit, or of two or three that stand side by side, and none of the pair but
 * its order (one also of the object's type): so what a stretch weighs is a sum over its units, and `BetweenSums` keeps it.
 */
import type { FeatureTaker } from './feature-taker.ts'
import { edge, templates } from './relation-templates.ts'
import type { Item, Unit } from './relation-units.ts'

/** Units between that are read at most; of a longer stretch as many of each end as are half of them. */
export const maxBetween = 16

/** The units of a stretch that are read. `first` is its first unit, `end` the one after its last. */
export function unitsBetween(units: readonly Unit[], first: number, end: number): readonly Unit[] {
  if (end - first <= maxBetween) return units.slice(first, end)
  return [...units.slice(first, first + maxBetween / 2), ...units.slice(end - maxBetween / 2, end)]
}

/** All features of what stands between, for an object of a type. */
export function betweenFeatures(between: readonly Unit[], type: Item, add: FeatureTaker): void {
  for (const unit of between) {
    wordFeatures(unit, add)
    typedFeature(unit, type, add)
    clusterFeature(unit, add)
  }
  for (let at = 0; at <= between.length; at += 1) {
    const one = between[at - 1] ?? edge
    const two = between[at] ?? edge
    twoFeatures(one, two, add)
    if (at < between.length) threeFeature(one, two, between[at + 1] ?? edge, add)
  }
}

/** Of one unit: its word, lemma and sense. */
export function wordFeatures(unit: Unit, add: FeatureTaker): void {
  add.one(templates.between, unit.word)
  add.one(templates.betweenLemma, unit.lemma)
  if (unit.sense !== undefined) add.one(templates.betweenSense, unit.sense)
}

/** Of one unit: its lemma and sense for an object of a type. */
export function typedFeature(unit: Unit, type: Item, add: FeatureTaker): void {
  add.two(templates.betweenLemmaTo, unit.lemma, type)
  if (unit.sense !== undefined) add.two(templates.betweenSenseTo, unit.sense, type)
}

/** Of one unit: its cluster. */
export function clusterFeature(unit: Unit, add: FeatureTaker): void {
  add.one(templates.betweenCluster, unit.cluster)
}

/** Of two units side by side; beyond the stretch is `edge`. */
export function twoFeatures(one: Unit, two: Unit, add: FeatureTaker): void {
  add.two(templates.betweenPair, one.lemma, two.lemma)
  add.two(templates.betweenPairCluster, one.cluster, two.cluster)
}

/** Of three units side by side. */
export function threeFeature(one: Unit, two: Unit, three: Unit, add: FeatureTaker): void {
  add.three(templates.betweenTriple, one.lemma, two.lemma, three.lemma)
}
