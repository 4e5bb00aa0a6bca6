package io.drydock.script;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Set;
import org.yaml.snakeyaml.nodes.AnchorNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * What holds for the nodes of every file: no key twice, no key that is no text, no tag, no circle.
 */
final class TreeRules {
  private static final Set<Tag> PLAIN =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);

  private final Reading reading;
  private final Set<Node> done = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Node> path = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean walkable = true;

  private TreeRules(Reading reading) {
    this.reading = reading;
  }

  /**
   * Notes what is wrong; false where nobody should walk the tree: it holds itself, or merges maps.
   */
  static boolean hold(Node root, Reading reading) {
    var rules = new TreeRules(reading);
    rules.visit(root);
    return rules.walkable;
  }

  private void visit(Node node) {
    if (path.contains(node)) {
      walkable = false;
      reading.problem(node, "This part repeats itself inside itself.", "Try it without `*`.");
      return;
    }
    if (!done.add(node)) {
      return;
    }
    path.add(node);
    if (!PLAIN.contains(node.getTag())) {
      reading.problem(
          node,
          "`%s` is a YAML tag, and the lesson language has none.".formatted(node.getTag()),
          "Try quotes around a text that starts with `!`.");
    }
    visitInside(node);
    path.remove(node);
  }

  private void visitInside(Node node) {
    if (node instanceof MappingNode map) {
      visitMap(map);
    } else if (node instanceof SequenceNode list) {
      list.getValue().forEach(this::visit);
    } else if (node instanceof ScalarNode text) {
      visitText(text);
    } else if (node instanceof AnchorNode anchor) {
      visit(anchor.getRealNode());
    } else {
      throw new IllegalStateException("a node of an unknown kind: " + node.getNodeId());
    }
  }

  private void visitMap(MappingNode map) {
    var lines = new HashMap<String, Integer>();
    for (var entry : map.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode key) {
        if (key.getValue().equals("<<")) {
          walkable = false;
          reading.problem(key, "`<<` merges no maps here.", "Try to write the keys out.");
        }
        visitText(key);
        var first = lines.putIfAbsent(key.getValue(), key.getStartMark().getLine() + 1);
        if (first != null) {
          reading.problem(
              key,
              "The key `%s` stands here twice, first in line %d.".formatted(key.getValue(), first),
              "Try to keep one of them.");
        }
      } else {
        reading.problem(entry.getKeyNode(), "A key must be a text.", "Try quotes around the key.");
      }
      visit(entry.getValueNode());
    }
  }

  /**
   * A text is shown, and may be run: it must not steer a terminal, or read otherwise than it is.
   */
  private void visitText(ScalarNode text) {
    var value = text.getValue();
    // A plain loop: this runs over each character of a lesson at each start, before any code is
    // compiled.
    for (int i = 0; i < value.length(); i++) {
      if (steers(value.charAt(i))) {
        reading.problem(
            text,
            "This text holds the invisible character U+%04X.".formatted((int) value.charAt(i)),
            "Try it without; a command can write it as `printf '\\033'` does.");
        return;
      }
    }
  }

  private static boolean steers(char c) {
    if (c >= ' ' && c < 0x7F) {
      return false;
    }
    boolean space = c == '\n' || c == '\t' || c == '\r';
    boolean turnsRound = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    return Character.getType(c) == Character.CONTROL && !space || turnsRound;
  }
}
