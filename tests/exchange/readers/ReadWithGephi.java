import java.io.File;
import org.gephi.graph.api.*;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeDirectionDefault;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Reads graph files with the Gephi toolkit and prints what it found as JSON, one line for each. */
public class ReadWithGephi {
  public static void main(String[] args) throws Exception {
    for (String path : args) read(path);
  }

  static void read(String path) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController imports = Lookup.getDefault().lookup(ImportController.class);
    Container container = imports.importFile(new File(path));
    imports.process(container, new DefaultProcessor(), workspace);
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace);
    Graph graph = model.getGraph();
    StringBuilder out = new StringBuilder("{\"directed\":" + model.isDirected() + ",\"nodes\":[");
    String comma = "";
    for (Node node : graph.getNodes().toArray()) {
      out.append(comma).append("{\"id\":").append(quote(node.getId())).append(",\"label\":").append(quote(node.getLabel()));
      out.append(",\"data\":").append(data(node)).append("}");
      comma = ",";
    }
    out.append("],\"edges\":[");
    comma = "";
    for (Edge edge : graph.getEdges().toArray()) {
      out.append(comma).append("{\"id\":").append(quote(edge.getId())).append(",\"label\":").append(quote(edge.getLabel()));
      out.append(",\"source\":").append(quote(edge.getSource().getId())).append(",\"target\":").append(quote(edge.getTarget().getId()));
      out.append(",\"weight\":").append(edge.getWeight());
      out.append(",\"data\":").append(data(edge)).append("}");
      comma = ",";
    }
    System.out.println(out.append("]}"));
  }

  static String data(Element element) {
    StringBuilder out = new StringBuilder("{");
    for (Column column : element.getAttributeColumns()) {
      if (column.isProperty() && !column.getId().equals("timeset")) continue;
      Object value = element.getAttribute(column);
      if (value == null) continue;
      if (out.length() > 1) out.append(",");
      boolean isBare = value instanceof Number || value instanceof Boolean;
      out.append(quote(column.getTitle())).append(":").append(isBare ? value.toString() : quote(value));
    }
    return out.append("}").toString();
  }

  static String quote(Object value) {
    if (value == null) return "null";
    StringBuilder out = new StringBuilder("\"");
    for (char unit : String.valueOf(value).toCharArray()) {
      if (unit == '"' || unit == '\\' || unit < ' ' || unit > '~') out.append(String.format("\\u%04x", (int) unit));
      else out.append(unit);
    }
    return out.append("\"").toString();
  }
}
