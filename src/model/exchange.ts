/** Marks by which Graphwright knows files of its own making, shared by export/ (which writes them) and import/ (which looks for them). */

/** Start of the id of the graph element in our GraphML files; the dialect follows after a hyphen. The number is the version of the form. */
export const graphmlMark = 'graphwright-1'

/** First line of our Cypher scripts, after the comment sign. */
export const cypherScriptMark = 'Graphwright Cypher script 1'

/** Marks our JSON files, whatever their form. */
export const jsonMark = 'graphwright-json-1'

/** Marks the description of the columns of our CSV pair. */
export const csvMark = 'graphwright-csv-1'
