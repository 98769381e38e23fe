/** Marks by which Graphwright knows files of its own making, shared by export/ (which writes them) and import/ (which looks for them). */

/** Start of the id of the graph element in our GraphML files; the dialect follows after a hyphen. The number is the version of the form. */
export const graphmlMark = 'graphwright-1'
