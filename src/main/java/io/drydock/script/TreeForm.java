package io.drydock.script;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A tree of YAML nodes as bytes, and back: ten numbers for each node, in the order in which they
 * are visited, then the texts of all. Made for reading in a program whose code is not compiled yet:
 * bytes are copied, never looked at one by one.
 */
final class TreeForm {
  private static final int NUMBERS = 10;
  private static final int[] NO_TEXT = {};
  private static final List<Tag> TAGS =
      List.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);

  private TreeForm() {}

  /** The bytes of a tree; nothing where a part of it stands in two places, or has a tag. */
  static Optional<byte[]> of(Node root) {
    var writing = new Writing();
    if (!writing.add(root)) {
      return Optional.empty();
    }
    var texts = writing.texts.toByteArray();
    var all =
        ByteBuffer.allocate(Integer.BYTES + writing.numbers.size() * Integer.BYTES + texts.length);
    all.putInt(writing.numbers.size());
    writing.numbers.forEach(all::putInt);
    return Optional.of(all.put(texts).array());
  }

  /** The tree of bytes that {@link #of} made, from the buffer's position to its end. */
  static Node read(ByteBuffer bytes) {
    var numbers = new int[bytes.getInt()];
    bytes.asIntBuffer().get(numbers);
    return new Read(
            numbers,
            bytes.array(),
            bytes.arrayOffset() + bytes.position() + numbers.length * Integer.BYTES)
        .next();
  }

  private static final class Writing {
    private final List<Integer> numbers = new ArrayList<>();
    private final ByteArrayOutputStream texts = new ByteArrayOutputStream();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    boolean add(Node node) {
      int tag = TAGS.indexOf(node.getTag());
      if (tag < 0 || !seen.add(node)) {
        return false;
      }
      return switch (node) {
        case ScalarNode text -> {
          place(tag, text);
          // One byte for a character where that is enough: such a text is copied as a whole.
          var latin = text.getValue().getBytes(StandardCharsets.ISO_8859_1);
          boolean enough = new String(latin, StandardCharsets.ISO_8859_1).equals(text.getValue());
          var bytes = enough ? latin : text.getValue().getBytes(StandardCharsets.UTF_8);
          numbers.addAll(List.of(enough ? 1 : 0, bytes.length, text.getScalarStyle().ordinal()));
          texts.writeBytes(bytes);
          yield true;
        }
        case SequenceNode list -> {
          collection(tag, list, list.getFlowStyle(), list.getValue().size());
          yield list.getValue().stream().allMatch(this::add);
        }
        case MappingNode map -> {
          collection(tag, map, map.getFlowStyle(), map.getValue().size());
          yield map.getValue().stream()
              .allMatch(entry -> add(entry.getKeyNode()) && add(entry.getValueNode()));
        }
        default -> false;
      };
    }

    private void collection(int tag, Node node, FlowStyle style, int size) {
      place(tag, node);
      numbers.addAll(List.of(0, size, style.ordinal()));
    }

    private void place(int tag, Node node) {
      numbers.add(tag);
      for (var mark : List.of(node.getStartMark(), node.getEndMark())) {
        numbers.addAll(List.of(mark.getIndex(), mark.getLine(), mark.getColumn()));
      }
    }
  }

  private static final class Read {
    private static final ScalarStyle[] SCALAR = ScalarStyle.values();
    private static final FlowStyle[] FLOW = FlowStyle.values();

    private final int[] numbers;
    private final byte[] texts;
    private int at;
    private int text;

    Read(int[] numbers, byte[] texts, int text) {
      this.numbers = numbers;
      this.texts = texts;
      this.text = text;
    }

    Node next() {
      int own = at;
      at += NUMBERS;
      var tag = TAGS.get(numbers[own]);
      var start = mark(own + 1);
      var end = mark(own + 4);
      int size = numbers[own + 8];
      int style = numbers[own + 9];
      if (tag == Tag.MAP) {
        var entries = new ArrayList<NodeTuple>(size);
        for (int i = 0; i < size; i++) {
          entries.add(new NodeTuple(next(), next()));
        }
        return new MappingNode(tag, true, entries, start, end, FLOW[style]);
      }
      if (tag == Tag.SEQ) {
        var items = new ArrayList<Node>(size);
        for (int i = 0; i < size; i++) {
          items.add(next());
        }
        return new SequenceNode(tag, true, items, start, end, FLOW[style]);
      }
      var charset = numbers[own + 7] == 1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
      var value = new String(texts, text, size, charset);
      text += size;
      return new ScalarNode(tag, true, value, start, end, SCALAR[style]);
    }

    private Mark mark(int from) {
      return new Mark("", numbers[from], numbers[from + 1], numbers[from + 2], NO_TEXT, 0);
    }
  }
}
