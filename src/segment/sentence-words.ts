/** Words that decide whether a full stop ends a sentence. Compared in lower case, without their last full stop. */

/** Abbreviations that stand before a name or a further word, so never end a sentence. */
export const neverEnds: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof st gen sen rep gov lt col capt cmdr adm maj sgt rev fr hon pres messrs mme mlle supt insp ' +
    'vs v ph e.g i.e cf viz al approx ca esp incl nee né née mt ft'
  ).split(' '),
)

/** Abbreviations that stand before a number: "No. 5", "Jan. 3". */
export const beforeNumber: ReadonlySet<string> = new Set(
  'no nos nr rs p pp vol vols fig figs art sec ch para pt op ed eds jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
)

/** Abbreviations that may end a sentence: they do when a word that begins sentences follows. */
export const mayEnd: ReadonlySet<string> = new Set(
  (
    'inc corp ltd co cos bros llc llp plc gmbh pty pvt jr sr esq etc ph.d a.m p.m dept univ assn assoc intl ave blvd rd ' +
    'bldg apt hwy calif mass conn fla ga ill mich minn pa tenn tex va wash wis ont mfg mgmt est dist s.a n.v s.p.a b.v ' +
    'ag a.g jan feb mar apr jun jul aug sep sept oct nov dec min max avg ex'
  ).split(' '),
)

/** Abbreviations that end a firm's name; a further name may follow, of the same phrase or of the next sentence. Subset of `mayEnd`. */
export const firmEndings: ReadonlySet<string> = new Set(
  'inc corp ltd co cos bros llc llp plc gmbh pty pvt s.a n.v s.p.a b.v ag a.g'.split(' '),
)

/** Capitalised words after a firm's name that go on with its phrase: "Acme Corp. President …", "Acme Inc. Tuesday said". */
export const goesOnWithFirm: ReadonlySet<string> = new Set(
  (
    'president chairman chairwoman chair chief ceo cfo coo cto vice executive director founder co-founder spokesman ' +
    'spokeswoman spokesperson analyst senior managing general partner treasurer class series ' +
    'monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
)

/** Words after a name that show it to be a subject, beside those in -ed. */
export const afterSubject: ReadonlySet<string> = new Set(
  (
    'is was are were has had have will would can could may might must should shall did does do also then later now still ' +
    'said says told bought sold won lost made makes took takes gave gives got gets went goes came comes became becomes ' +
    'began begins kept keeps left leaves led leads held holds ran runs rose rises fell falls grew grows shut cut cuts ' +
    'put puts set sets paid pays sued sues built builds hired hires owns plans wants expects employs operates supplies ' +
    'declined agrees spent sent hopes competes works which who whose'
  ).split(' '),
)

/** Names that end in an exclamation or question mark. */
export const markedNames: ReadonlySet<string> = new Set(['yahoo', 'jeopardy', 'yum', 'chips ahoy', 'oklahoma'])

/** Words that begin sentences and, capitalised, are hardly part of a name. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    'the a an this that these those it he she they we i you there here his her its their our my both some many most ' +
    'in on at by from with after before since during under while when if as although though because until despite ' +
    'for but and or so yet however meanwhile moreover furthermore instead still also now then later earlier ' +
    'all effective separately additionally finally previously recently today ' +
    'afterwards subsequently according what who how why where which neither either no not last next another such each ' +
    "it's it’s he's he’s she's she’s they've they’ve we're we’re that's that’s there's there’s"
  ).split(' '),
)
