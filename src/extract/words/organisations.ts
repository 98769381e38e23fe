/** Words that show an organisation or product by standing in its name. Lower case. */
import { wordSet } from './word-set.ts'

/** Legal forms, which end the name of a firm and do not tell one firm from another. */
export const legalEndings: ReadonlySet<string> = wordSet(
  'inc inc. incorporated corp corp. corporation co co. company ltd ltd. limited llc llp plc gmbh ag sa s.a. nv n.v. bv se spa oy oyj ab asa kk pty',
)

/** Last words of an organisation's name. */
export const organisationEndings: ReadonlySet<string> = wordSet(
  'inc inc. incorporated corp corp. corporation co co. company ltd ltd. limited llc llp plc gmbh ag sa s.a. nv n.v. bv se spa oy ab asa kk holding holdings group partners ventures capital bank bancorp university college school institute academy foundation association federation union society council committee commission agency authority ministry department bureau office court party league club team church army navy police parliament senate congress assembly museum orchestra hospital laboratories laboratory labs lab studios studio pictures records media news times post journal press magazine broadcasting networks network systems technologies technology software semiconductor semiconductors pharmaceuticals pharma therapeutics biosciences motors airlines airways energy industries international services solutions communications telecom entertainment games consulting securities exchange fund trust robotics electronics foods chemicals steel aerospace dynamics logistics analytics health healthcare wines brewing brewery breweries coffee mining metals rail railways freight trucking shipping stores cosmetics hotels resorts properties realty homes construction engineering furniture toys fitness nutrition bakery bakeries dairy farms seeds biotech genetics genomics diagnostics instruments sensors optics satellites automotive mobility batteries solar renewables utilities wireless payments finance financial insurance assurance advisors advisers investments lending brokers productions publishing interactive gaming machines components materials plastics packaging textiles apparel brothers bros sons lines oil petroleum gas capital equity devices',
)

/** Nouns that head "X of Y" names: "Bank of England". */
export const ofHeads: ReadonlySet<string> = wordSet(
  'university bank department ministry institute college house republic kingdom duchy museum school board court church academy commonwealth state city district chamber council commission bureau office union league order society association federation isle bay cape gulf library theatre theater battle treaty declaration day lord game house army navy committee assembly assemblies parliament congress conference confederation guild brotherhood orchestra diocese archdiocese synod abbey monastery archive archives academy party front movement center centre alliance hospital company',
)

/** Nouns that head "X for Y" and "X on Y" names: "Center for Law", "Commission on Missing Persons". */
export const forHeads: ReadonlySet<string> = wordSet(
  'center centre institute foundation society association union committee council agency office fund campaign department ministry commission coalition alliance network forum front',
)

/** Nouns by which a common noun after a name shows what the name is, beside the nominals of the ontology. */
export const productWords: ReadonlySet<string> = wordSet(
  'app chatbot model models software browser console smartphone phone tablet laptop processor chip chips car truck aircraft jet rocket drug vaccine platform service assistant game processor gpu engine suite',
)

/** Capitalised abbreviations that name no entity. */
export const commonAbbreviations: ReadonlySet<string> = wordSet(
  'ai ceo cfo coo cto cio cmo vp svp evp hr pr it ip ipo m&a r&d b2b b2c api apis sdk llm llms gpu gpus cpu cpus tpu saas paas iaas ev evs tv dvd cd pc pcs faq ok id gdp vat esg roi q&a etf usd eur gbp dna rna ml ar vr xr ui ux os url html http pdf ceos am pm phd ph.d. mba ba bsc msc jr jr. sr sr. ii iii iv vs vs. etc. i.e. e.g. a.m. p.m. u i no. inc covid covid-19 tba tbd asap diy',
)
