/** Closed classes of English words. Lower case. */
import { wordSet } from './word-set.ts'

/** Words with which a sentence starts and that are never a name by themselves, whatever the tagger says. */
export const functionWords: ReadonlySet<string> = wordSet(`
a an the this that these those such some any no every each either neither both all most many few several other another
i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself himself herself itself themselves who whom whose which what
and or but nor yet so for because although though while whereas if unless until since when whenever where wherever after before as once than whether lest
of in on at by with from to into onto over under above below between among through during against about across along around behind beside besides beyond despite down except inside like near off out outside past per plus regarding round throughout toward towards up upon via within without amid amidst unlike
is are was were be been being am has have had do does did can could may might must shall should will would
not never also even just only still already again ever now then here there however moreover furthermore meanwhile nevertheless nonetheless instead therefore thus hence otherwise perhaps maybe indeed overall finally recently currently today yesterday tomorrow later earlier soon often sometimes usually always
one two three four five six seven eight nine ten first second third last next more less much very too well quite rather same
yes oh please thanks hello source summary note update read see related share advertisement photo image caption details contents introduction conclusion background overview highlights key analysis opinion editorial breaking exclusive live video`)

/** Prepositions. */
export const prepositions: ReadonlySet<string> = wordSet(
  'of in on at by with from to into onto over under above below between among through during against about across along around behind beside besides beyond despite except inside like near off outside past per regarding throughout toward towards upon via within without amid including unlike',
)

/** Words that open a clause with its own verb. */
export const subordinators: ReadonlySet<string> = wordSet(
  'while whereas although though because if unless until since when whenever after before as once whether that which who whose where wherever',
)
