package io.drydock.script;

import org.yaml.snakeyaml.nodes.Node;

/** Finds the place of a part of a text, which the parser does not tell. */
final class Places {
  /** A place in a file; both count from 1. */
  record Place(int line, int column) {}

  private Places() {}

  /** Where a part first stands in the source of a node; the node's own start where it does not. */
  static Place of(Source source, Node node, String part) {
    var start = node.getStartMark();
    var lines = source.lines();
    int last = Math.min(node.getEndMark().getLine(), lines.size() - 1);
    for (int line = start.getLine(); line <= last; line++) {
      var text = lines.get(line);
      int from = line == start.getLine() ? text.offsetByCodePoints(0, start.getColumn()) : 0;
      int at = text.indexOf(part, from);
      // A second $ in front makes it a plain text.
      while (at > 0 && text.charAt(at - 1) == '$') {
        at = text.indexOf(part, at + 1);
      }
      if (at >= 0) {
        return new Place(line + 1, text.codePointCount(0, at) + 1);
      }
    }
    return new Place(start.getLine() + 1, start.getColumn() + 1);
  }
}
