"""Reads RDF with rdflib and pyshacl: read_rdf.py elements|same|convert|graphs|shacl FILE [FILES]; prints JSON."""

import json
import sys

import rdflib
from rdflib.collection import Collection
from rdflib.compare import isomorphic
from rdflib.namespace import RDF, XSD

SPACE = "urn:graphwright:"


def parse(path):
    return rdflib.Graph().parse(path, format={"ttl": "turtle", "owl": "turtle", "jsonld": "json-ld"}[path.rsplit(".", 1)[1]])


def local(iri, kind):
    text = str(iri)
    return text[len(SPACE + kind + ":") :] if text.startswith(SPACE + kind + ":") else None


def value(graph, term):
    if isinstance(term, rdflib.Literal):
        number = term.datatype in (XSD.integer, XSD.double)
        return term.value if number or term.datatype == XSD.boolean else str(term)
    return [str(item) for item in Collection(graph, term)]


def properties(graph, subject):
    pairs = [(local(p, "property"), o) for p, o in graph.predicate_objects(subject)]
    return {name: value(graph, o) for name, o in pairs if name is not None}


def elements(path):
    """Nodes and edges, with what is said of them in our own words, and the plain triples."""
    graph = parse(path)
    nodes = [
        {
            "id": local(node, "node"),
            "labels": sorted(local(t, "class") for t in graph.objects(node, RDF.type) if local(t, "class") is not None),
            "data": properties(graph, node),
        }
        for node in graph.subjects(RDF.type, rdflib.URIRef(SPACE + "word:Node"))
    ]
    edges = [
        {
            "id": local(edge, "edge"),
            "source": local(graph.value(edge, RDF.subject), "node"),
            "type": local(graph.value(edge, RDF.predicate), "relation"),
            "target": local(graph.value(edge, RDF.object), "node"),
            "data": properties(graph, edge),
        }
        for edge in graph.subjects(RDF.type, RDF.Statement)
    ]
    triples = [[local(s, "node"), local(p, "relation"), local(o, "node")] for s, p, o in graph if local(p, "relation") is not None]
    return {"nodes": nodes, "edges": edges, "triples": triples}


def plain_numbers(path):
    """The graph with each double spelled one way: its value counts."""
    graph = rdflib.Graph()
    for s, p, o in parse(path):
        is_double = isinstance(o, rdflib.Literal) and o.datatype == XSD.double
        graph.add((s, p, rdflib.Literal(repr(float(o)), datatype=XSD.double) if is_double else o))
    return graph


def same(path, other):
    return isomorphic(plain_numbers(path), plain_numbers(other))


def convert(path):
    """Writes it again beside the file."""
    graph = parse(path)
    for form in ("turtle", "nt", "json-ld"):
        graph.serialize(f"{path}.{form}", format=form)


def graphs(path):
    """The triples of each named graph."""
    dataset = rdflib.Dataset()
    dataset.parse(path, format="trig")
    named = [graph for graph in dataset.graphs() if local(graph.identifier, "edge") is not None]
    return {local(graph.identifier, "edge"): [[local(s, "node"), local(p, "relation"), local(o, "node")] for s, p, o in graph] for graph in named}


def shacl(shapes, *paths):
    """For each file, what the validator found wrong; nothing where it conforms."""
    import pyshacl

    rules = parse(shapes)
    results = [pyshacl.validate(parse(path), shacl_graph=rules) for path in paths]
    return ["" if conforms else text for conforms, _, text in results]


modes = {"elements": elements, "same": same, "convert": convert, "graphs": graphs, "shacl": shacl}
print(json.dumps(modes[sys.argv[1]](*sys.argv[2:])))
