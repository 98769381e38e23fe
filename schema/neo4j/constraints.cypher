// The constraint and the indexes of a Graphwright store, written by scripts/neo4j/write-schema.ts.
// graphwright build makes them by itself; each statement does nothing when it has been done.
// Beside these, the first build that meets an edge type makes an index on the id of its edges: graphwright_edge_id_TYPE.

CREATE CONSTRAINT graphwright_id IF NOT EXISTS FOR (n:Graphwright) REQUIRE n.id IS UNIQUE;
CREATE INDEX `graphwright_Source_uri` IF NOT EXISTS FOR (x:Source) ON (x.`uri`);
CREATE INDEX `graphwright_Source_documentId` IF NOT EXISTS FOR (x:Source) ON (x.`documentId`);
CREATE INDEX `graphwright_Document_sha256` IF NOT EXISTS FOR (x:Document) ON (x.`sha256`);
CREATE INDEX `graphwright_Segment_documentId` IF NOT EXISTS FOR (x:Segment) ON (x.`documentId`);
CREATE INDEX `graphwright_Assertion_documentId` IF NOT EXISTS FOR (x:Assertion) ON (x.`documentId`);
CREATE INDEX `graphwright_Assertion_relationKey` IF NOT EXISTS FOR (x:Assertion) ON (x.`relationKey`);
CREATE INDEX `graphwright_Assertion_relationId` IF NOT EXISTS FOR (x:Assertion) ON (x.`relationId`);
CREATE INDEX `graphwright_Assertion_subjectKey` IF NOT EXISTS FOR (x:Assertion) ON (x.`subjectKey`);
CREATE INDEX `graphwright_Assertion_objectKey` IF NOT EXISTS FOR (x:Assertion) ON (x.`objectKey`);
CREATE INDEX `graphwright_Name_key` IF NOT EXISTS FOR (x:Name) ON (x.`key`);
CREATE INDEX `graphwright_Name_entityId` IF NOT EXISTS FOR (x:Name) ON (x.`entityId`);
CREATE INDEX `graphwright_Entity_name` IF NOT EXISTS FOR (x:Entity) ON (x.`name`);
CREATE INDEX `graphwright_Entity_type` IF NOT EXISTS FOR (x:Entity) ON (x.`type`);
CREATE INDEX `graphwright_MENTIONS_documentId` IF NOT EXISTS FOR ()-[x:MENTIONS]-() ON (x.`documentId`);
CREATE INDEX `graphwright_MENTIONS_nameKey` IF NOT EXISTS FOR ()-[x:MENTIONS]-() ON (x.`nameKey`);
