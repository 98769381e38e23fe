import java.util.Iterator;
import org.apache.tinkerpop.gremlin.structure.*;
import org.apache.tinkerpop.gremlin.structure.io.IoCore;
import org.apache.tinkerpop.gremlin.tinkergraph.structure.TinkerGraph;

/** Reads GraphML files with TinkerPop and prints what it found as JSON, one line for each. */
public class ReadWithTinkerPop {
  public static void main(String[] args) throws Exception {
    for (String path : args) read(path);
  }

  static void read(String path) throws Exception {
    Graph graph = TinkerGraph.open();
    graph.io(IoCore.graphml()).readGraph(path);
    StringBuilder out = new StringBuilder("{\"directed\":true,\"nodes\":[");
    String comma = "";
    for (Iterator<Vertex> all = graph.vertices(); all.hasNext(); comma = ",") {
      Vertex vertex = all.next();
      out.append(comma).append("{\"id\":").append(quote(vertex.id())).append(",\"label\":").append(quote(vertex.label()));
      out.append(",\"data\":").append(data(vertex)).append("}");
    }
    out.append("],\"edges\":[");
    comma = "";
    for (Iterator<Edge> all = graph.edges(); all.hasNext(); comma = ",") {
      Edge edge = all.next();
      out.append(comma).append("{\"id\":").append(quote(edge.id())).append(",\"label\":").append(quote(edge.label()));
      out.append(",\"source\":").append(quote(edge.outVertex().id())).append(",\"target\":").append(quote(edge.inVertex().id()));
      out.append(",\"data\":").append(data(edge)).append("}");
    }
    System.out.println(out.append("]}"));
  }

  static String data(Element element) {
    StringBuilder out = new StringBuilder("{");
    for (String key : element.keys()) {
      if (out.length() > 1) out.append(",");
      out.append(quote(key)).append(":").append(value(element.value(key)));
    }
    return out.append("}").toString();
  }

  static String value(Object value) {
    return value instanceof Number || value instanceof Boolean ? value.toString() : quote(value);
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
