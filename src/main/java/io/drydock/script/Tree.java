package io.drydock.script;

import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
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
    var parser = new PlacedParser(new StreamReader(source.text()), limits);
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
    } catch (ReaderException e) {
      return bad(SyntaxProblem.character(source, e));
    } catch (YAMLException e) {
      return bad(
          SyntaxProblem.within(
              source, e, parser.place(e.getMessage().contains(SyntaxProblem.ALIASES))));
    }
  }

  /** Knows where it stands, which limits that are passed do not tell. */
  private static final class PlacedParser extends ParserImpl {
    private Event last;

    PlacedParser(StreamReader reader, LoaderOptions limits) {
      super(reader, limits);
    }

    @Override
    public Event getEvent() {
      last = super.getEvent();
      return last;
    }

    /** Where what was read last starts, or what is read next. */
    Mark place(boolean ofLast) {
      return (ofLast ? last : peekEvent()).getStartMark();
    }
  }

  private static Loaded<Node> bad(Problem problem) {
    return new Loaded.Problems<>(List.of(problem));
  }
}
