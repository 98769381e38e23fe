import java.io.File;
import java.util.*;
import org.jgrapht.graph.*;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;

/** Reads GraphML files with JGraphT, schema validation on, and prints what it found as JSON, one line for each. */
public class ReadWithJGraphT {
  public static void main(String[] args) throws Exception {
    for (String path : args) read(path);
  }

  static void read(String path) throws Exception {
    DirectedPseudograph<String, DefaultEdge> graph =
        new DirectedPseudograph<>(SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
    Map<Object, Map<String, Attribute>> data = new IdentityHashMap<>();
    Map<String, Map<String, Attribute>> nodeData = new HashMap<>();
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setSchemaValidation(true);
    importer.setVertexFactory(id -> id);
    importer.addVertexAttributeConsumer(
        (key, value) -> nodeData.computeIfAbsent(key.getFirst(), k -> new TreeMap<>()).put(key.getSecond(), value));
    importer.addEdgeAttributeConsumer(
        (key, value) -> data.computeIfAbsent(key.getFirst(), k -> new TreeMap<>()).put(key.getSecond(), value));
    importer.importGraph(graph, new File(path));
    StringBuilder out = new StringBuilder("{\"directed\":" + graph.getType().isDirected() + ",\"nodes\":[");
    String comma = "";
    for (String node : graph.vertexSet()) {
      out.append(comma).append("{\"id\":").append(quote(node)).append(",\"data\":").append(json(nodeData.get(node))).append("}");
      comma = ",";
    }
    out.append("],\"edges\":[");
    comma = "";
    for (DefaultEdge edge : graph.edgeSet()) {
      Map<String, Attribute> values = data.get(edge);
      out.append(comma).append("{\"id\":").append(quote(values.get("id").getValue()));
      out.append(",\"source\":").append(quote(graph.getEdgeSource(edge))).append(",\"target\":").append(quote(graph.getEdgeTarget(edge)));
      out.append(",\"data\":").append(json(values)).append("}");
      comma = ",";
    }
    System.out.println(out.append("]}"));
  }

  static String json(Map<String, Attribute> values) {
    StringBuilder out = new StringBuilder("{");
    if (values != null)
      for (Map.Entry<String, Attribute> entry : values.entrySet()) {
        if (out.length() > 1) out.append(",");
        boolean isText = entry.getValue().getType() == AttributeType.STRING;
        String value = entry.getValue().getValue();
        out.append(quote(entry.getKey())).append(":").append(isText ? quote(value) : value);
      }
    return out.append("}").toString();
  }

  static String quote(Object value) {
    StringBuilder out = new StringBuilder("\"");
    for (char unit : String.valueOf(value).toCharArray()) {
      if (unit == '"' || unit == '\\' || unit < ' ' || unit > '~') out.append(String.format("\\u%04x", (int) unit));
      else out.append(unit);
    }
    return out.append("\"").toString();
  }
}
