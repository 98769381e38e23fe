"""Reads an export with Python libraries and prints ids, ends and types as JSON: read_formats.py node-link|gexf|csv PATH."""

import csv
import json
import os
import sys


def node_link(path):
    import networkx

    with open(path, encoding="utf-8") as file:
        return of_graph(networkx.node_link_graph(json.load(file), edges="edges"))


def gexf(path):
    import networkx

    return of_graph(networkx.read_gexf(path))


def of_graph(graph):
    edges = [[edge[0], edge[1], edge[-2] if len(edge) == 4 else None, edge[-1].get("label")] for edge in edge_list(graph)]
    return {"nodes": list(graph.nodes), "edges": edges}


def edge_list(graph):
    return graph.edges(keys=True, data=True) if graph.is_multigraph() else graph.edges(data=True)


def csv_pair(path):
    def records(name):
        with open(os.path.join(path, name), encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    edges = [[row["source"], row["target"], row["id"], row["label"]] for row in records("edges.csv")]
    return {"nodes": [row["id"] for row in records("nodes.csv")], "edges": edges}


readers = {"node-link": node_link, "gexf": gexf, "csv": csv_pair}
print(json.dumps(readers[sys.argv[1]](sys.argv[2])))
