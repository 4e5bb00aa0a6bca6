package io.drydock.script;

import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Turns text into YAML nodes with their places, within limits that no honest file reaches. */
final class Tree {
  private static final int ALIASES = 20;
  private static final int DEPTH = 30;

  private Tree() {}

  /**
   * The root of the only document in a text. A text that is not YAML has one problem, its first.
   */
  static Loaded<Node> of(Source source) {
    var limits = new LoaderOptions();
    limits.setMaxAliasesForCollections(ALIASES);
    limits.setNestingDepthLimit(DEPTH);
    limits.setCodePointLimit(Source.LIMIT);
    var parser = new ParserImpl(new StreamReader(source.text()), limits);
    try {
      var root = new Composer(parser, new PlainScalars(), limits).getSingleNode();
      if (root == null) {
        return bad(
            Problem.ofFile(
                source.file(), "The file is empty.", "Try to start it with `format: 1`."));
      }
      return new Loaded.Ok<>(root);
    } catch (MarkedYAMLException e) {
      return bad(SyntaxProblem.at(source, e));
    } catch (YAMLException e) {
      return bad(SyntaxProblem.somewhere(source, e));
    }
  }

  private static Loaded<Node> bad(Problem problem) {
    return new Loaded.Problems<>(List.of(problem));
  }
}
