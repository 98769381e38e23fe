"""Reads an export with Python libraries and prints every element with its data as JSON: read_formats.py node-link|gexf|csv PATH."""

import csv
import json
import os
import sys


def node_link(path):
    import networkx

    with open(path, encoding="utf-8") as file:
        graph = networkx.node_link_graph(json.load(file), edges="edges")
    nodes = [element(dict(data), id=node) for node, data in graph.nodes(data=True)]
    edges = [element(dict(data), id=key, source=a, target=b) for a, b, key, data in graph.edges(keys=True, data=True)]
    return {"directed": graph.is_directed(), "nodes": nodes, "edges": edges}


def gexf(path):
    import networkx

    graph = networkx.read_gexf(path)
    nodes = [element(dict(data), id=node) for node, data in graph.nodes(data=True)]
    # Where no edges are parallel it has no keys; the id is among the data in any case.
    edges = [element(dict(data), id=data["id"], source=a, target=b) for a, b, data in graph.edges(data=True)]
    return {"directed": graph.is_directed(), "nodes": nodes, "edges": edges}


def csv_pair(path):
    def records(name):
        with open(os.path.join(path, name), encoding="utf-8", newline="") as file:
            return [element(row, id=row["id"]) for row in csv.DictReader(file)]

    edges = [{**edge, "source": edge["data"]["source"], "target": edge["data"]["target"]} for edge in records("edges.csv")]
    return {"directed": True, "nodes": records("nodes.csv"), "edges": edges}


def element(data, **facts):
    return {**facts, "data": data}


readers = {"node-link": node_link, "gexf": gexf, "csv": csv_pair}
print(json.dumps(readers[sys.argv[1]](sys.argv[2])))
