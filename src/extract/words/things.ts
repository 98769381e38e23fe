/** Nouns for what is made and sold. Lemmas, lower case; general knowledge. */
import type { Token } from '../tokens.ts'
import { wordSet } from './word-set.ts'

/** What a name beside is of, wherever it stands: "the tablet Lumen", "Lumen, a tablet". */
export const productNouns: ReadonlySet<string> = wordSet(`
app chatbot camera device gadget sensor robot drone printer scanner headset earbud speaker watch smartwatch smartphone
phone tablet laptop notebook console handset router modem processor chip chipset gpu accelerator supercomputer
satellite rocket jet airliner aircraft helicopter car sedan suv pickup truck van scooter motorcycle tractor turbine
drug vaccine pill painkiller antibiotic shampoo toothpaste browser database compiler plugin toolkit codebase
firmware spreadsheet messenger videogame assistant appliance kettle toaster oven stove cooker mixer dishwasher
refrigerator dryer lamp drill saloon hatchback coupe lorry tram locomotive railcar freighter bicycle bike moped
glider seaplane excavator harvester crane howitzer rifle radar torpedo ventilator inhaler antibody pacemaker stent
microscope telescope projector copier typewriter television amplifier keyboard webcam dashcam thermostat lens
battery pump gauge headphone helmet mattress pram pushchair lawnmower codec hypervisor kernel widget wearable firewall
generator lager ale whisky whiskey beer soap perfume cereal yogurt racket toy
`)

/** With those that a firm or an idea may also be called beside: what `@thing` of a pattern takes. */
export const things: ReadonlySet<string> = new Set([
  ...productNouns,
  ...wordSet(`
application bag biscuit boot brand cheese chocolate coffee cream doll drink earbuds engine game glasses headphones implant jab machine medicine model
mouse pen plane program programme rack scent shoe software suite sweeper system test token tool tracker wallet
`),
])

/** With those that mean people too ("the tutor"), and behind a name do not: "its Euclid tutor". */
export const namedThings: ReadonlySet<string> = new Set([
  ...things,
  ...wordSet('copilot planner scheduler translator tutor'),
])

/** True for a noun that says what something made is: "app", "drill", "drug". */
export function isThing(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.pos === 'NOUN' && (things.has(token.lemma) || things.has(token.lower))
}
