"""Reads a GraphML file with an independent library and prints what it found as JSON: read_graphml.py networkx|igraph FILE."""

import json
import math
import sys
import warnings


def networkx_graph(path):
    import networkx

    graph = networkx.read_graphml(path, edge_key_type=str, force_multigraph=True)
    return {
        "directed": graph.is_directed(),
        "nodes": [{"id": node, "data": data} for node, data in graph.nodes(data=True)],
        "edges": [{"id": key, "source": a, "target": b, "data": data} for a, b, key, data in graph.edges(keys=True, data=True)],
    }


def igraph_graph(path):
    import igraph

    # igraph 1.0.0 takes the ids of nodes for those of edges, unless the file has an edge attribute called id; then it warns.
    warnings.filterwarnings("ignore", "Could not add edge ids")
    graph = igraph.Graph.Read_GraphML(path)
    present = lambda data: {name: value for name, value in data.items() if not (isinstance(value, float) and math.isnan(value))}
    vertices = [present(vertex.attributes()) for vertex in graph.vs]
    return {
        "directed": graph.is_directed(),
        "nodes": [{"id": data.pop("id"), "data": data} for data in [dict(vertex) for vertex in vertices]],
        "edges": [
            {
                "id": edge["id"],
                "source": vertices[edge.source]["id"],
                "target": vertices[edge.target]["id"],
                "data": present(edge.attributes()),
            }
            for edge in graph.es
        ],
    }


warnings.simplefilter("error")
readers = {"networkx": networkx_graph, "igraph": igraph_graph}
print(json.dumps(readers[sys.argv[1]](sys.argv[2])))
