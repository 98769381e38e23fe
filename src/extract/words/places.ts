/** Names of places and peoples common enough to be known without a model. Lower case; general knowledge, no list copied. */
import { wordSet } from './word-set.ts'

function names(text: string): ReadonlySet<string> {
  return new Set(text.split(',').map((name) => name.trim()))
}

/** Countries, states and large cities, lower case, as they stand in texts. */
export const placeNames: ReadonlySet<string> = names(
  `afghanistan, albania, algeria, argentina, armenia, australia, austria, azerbaijan, bahrain, bangladesh, belarus, belgium, bolivia, bosnia, botswana, brazil, britain, bulgaria, cambodia, cameroon, canada, chile, china, colombia, congo, costa rica, croatia, cuba, cyprus, czech republic, denmark, dominican republic, ecuador, egypt, england, estonia, ethiopia, europe, finland, france, georgia, germany, ghana, greece, guatemala, haiti, honduras, hong kong, hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, ivory coast, jamaica, japan, jordan, kazakhstan, kenya, kosovo, kuwait, laos, latvia, lebanon, libya, lithuania, luxembourg, macedonia, malaysia, malta, mexico, moldova, mongolia, montenegro, morocco, mozambique, myanmar, namibia, nepal, netherlands, new zealand, nicaragua, niger, nigeria, north korea, northern ireland, norway, oman, pakistan, palestine, panama, paraguay, peru, philippines, poland, portugal, puerto rico, qatar, romania, russia, rwanda, saudi arabia, scotland, senegal, serbia, singapore, slovakia, slovenia, somalia, south africa, south korea, soviet union, spain, sri lanka, sudan, sweden, switzerland, syria, taiwan, tanzania, thailand, tunisia, turkey, uganda, ukraine, united arab emirates, united kingdom, united states, united states of america, uruguay, uzbekistan, venezuela, vietnam, wales, yemen, zambia, zimbabwe, uk, u.k., us, u.s., usa, u.s.a., uae, africa, asia, antarctica, north america, south america, latin america, middle east, silicon valley, wall street,
alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, washington, west virginia, wisconsin, wyoming, ontario, quebec, british columbia, alberta, bavaria, catalonia, queensland, new south wales,
amsterdam, ankara, athens, atlanta, austin, baghdad, baltimore, bangalore, bengaluru, bangkok, barcelona, beijing, beirut, belfast, belgrade, berlin, birmingham, bogota, bologna, boston, bratislava, brisbane, bristol, brooklyn, brussels, bucharest, budapest, buenos aires, cairo, calgary, cambridge, cape town, caracas, casablanca, chennai, chicago, cleveland, cologne, copenhagen, dallas, damascus, delhi, denver, detroit, dhaka, dresden, dubai, dublin, dusseldorf, edinburgh, eindhoven, florence, frankfurt, geneva, genoa, glasgow, gothenburg, guangzhou, hamburg, hanoi, helsinki, houston, hyderabad, istanbul, jakarta, jerusalem, johannesburg, kabul, karachi, kolkata, krakow, kuala lumpur, kyiv, kiev, kyoto, lagos, lahore, las vegas, leeds, leipzig, lima, lisbon, liverpool, london, los angeles, lyon, madrid, manchester, manhattan, manila, marseille, melbourne, mexico city, miami, milan, minneapolis, montreal, moscow, mumbai, munich, nairobi, nanjing, naples, new delhi, new orleans, new york city, nice, osaka, oslo, ottawa, oxford, palo alto, paris, philadelphia, phoenix, pittsburgh, portland, prague, pretoria, redmond, riga, rio de janeiro, riyadh, rome, rotterdam, salt lake city, san diego, san francisco, san jose, santa clara, santiago, sao paulo, seattle, seoul, shanghai, shenzhen, sofia, st. louis, stockholm, stuttgart, sydney, taipei, tallinn, tampa, tehran, tel aviv, tokyo, toronto, turin, utrecht, vancouver, venice, vienna, vilnius, warsaw, washington dc, washington d.c., wellington, wuhan, yokohama, zagreb, zurich, cupertino, mountain view, menlo park, hsinchu`,
)

/** Nationalities and the like: adjectives that are capitalised and name no entity of their own. */
export const demonyms: ReadonlySet<string> = wordSet(
  'afghan african albanian algerian american arab argentine argentinian armenian asian australian austrian bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian canadian chilean chinese colombian croatian cuban czech danish dutch egyptian english estonian ethiopian european filipino finnish flemish french georgian german ghanaian greek hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jewish kenyan korean kurdish latvian lebanese libyan lithuanian malaysian mexican moroccan nepalese nigerian norwegian pakistani palestinian persian peruvian polish portuguese prussian roman romanian russian saudi scottish serbian slovak slovenian somali soviet spanish sudanese swedish swiss syrian taiwanese thai tunisian turkish ukrainian venezuelan vietnamese welsh yugoslav catholic christian protestant muslim islamic buddhist hindu republican democratic latin western eastern northern southern',
)

/** Common nouns that head the name of a place: "Lake Superior", "Elm Street". */
export const placeWords: ReadonlySet<string> = wordSet(
  'city town village county province state island islands river lake mountain mountains mount valley street avenue road bay beach coast desert forest park square district region peninsula ocean sea strait airport station bridge port canal',
)

/** Nouns to which a place stands behind "of": "the town of X", "the banks of the X", "north of X". Lemmas. */
export const placeRelated: ReadonlySet<string> = wordSet(
  'city town village hamlet province district region county parish valley coast shore suburb outskirts street north south east west north-east north-west south-east south-west northeast northwest southeast southwest mayor port island republic bay gulf bank mouth foothill slope siege battle',
)

/** Prepositions behind which a name is most often a place. */
export const placePrepositions: ReadonlySet<string> = wordSet(
  'in near outside across throughout beneath above toward towards off around',
)
