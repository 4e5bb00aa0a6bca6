package io.drydock.check;

import java.util.List;
import java.util.Optional;

/**
 * One assertion, as its author wrote it. Texts may still hold variables such as <code>${hub}</code>
 * .
 *
 * <p>A new kind of check is a record here, an entry in {@link Subject} and a sample.
 */
public sealed interface Check {
  /** The statement in its author's words, one line of Markdown. */
  Optional<String> title();

  /** A check about one subject. */
  sealed interface Subjected extends Check {
    Subject subject();

    /**
     * Conjoined; never empty where the author expected anything. An empty list means "it exists".
     */
    List<Expectation> expect();

    Options options();

    @Override
    default Optional<String> title() {
      return options().title();
    }
  }

  record Image(String reference, List<Expectation> expect, Options options) implements Subjected {
    @Override
    public Subject subject() {
      return Subject.IMAGE;
    }
  }

  /** At least one of name, image and id is present; those present must all fit. */
  record Container(
      Optional<String> name,
      Optional<String> image,
      Optional<String> id,
      List<Expectation> expect,
      Options options)
      implements Subjected {
    @Override
    public Subject subject() {
      return Subject.CONTAINER;
    }
  }

  record Volume(String name, List<Expectation> expect, Options options) implements Subjected {
    @Override
    public Subject subject() {
      return Subject.VOLUME;
    }
  }

  record Network(String name, List<Expectation> expect, Options options) implements Subjected {
    @Override
    public Subject subject() {
      return Subject.NETWORK;
    }
  }

  record Registry(String reference, List<Expectation> expect, Options options)
      implements Subjected {
    @Override
    public Subject subject() {
      return Subject.REGISTRY;
    }
  }

  record Http(
      String url, String method, boolean redirects, List<Expectation> expect, Options options)
      implements Subjected {
    @Override
    public Subject subject() {
      return Subject.HTTP;
    }
  }

  record File(String path, List<Expectation> expect, Options options) implements Subjected {
    @Override
    public Subject subject() {
      return Subject.FILE;
    }
  }

  record Dockerfile(String path, List<Expectation> expect, Options options) implements Subjected {
    @Override
    public Subject subject() {
      return Subject.DOCKERFILE;
    }
  }

  record Ran(String command, List<Expectation> expect, Options options) implements Subjected {
    @Override
    public Subject subject() {
      return Subject.RAN;
    }
  }

  record Login(String registry, List<Expectation> expect, Options options) implements Subjected {
    @Override
    public Subject subject() {
      return Subject.LOGIN;
    }
  }

  record Engine(List<Expectation> expect, Options options) implements Subjected {
    @Override
    public Subject subject() {
      return Subject.ENGINE;
    }
  }

  /** The command is an argument vector; one text in YAML becomes {@code sh -c TEXT}. */
  record Exec(String container, List<String> command, List<Expectation> expect, Options options)
      implements Subjected {
    @Override
    public Subject subject() {
      return Subject.EXEC;
    }
  }

  record Run(String command, List<Expectation> expect, Options options) implements Subjected {
    @Override
    public Subject subject() {
      return Subject.RUN;
    }
  }

  /** At least one of these lists passes as a whole; each holds at least one check. */
  record AnyOf(List<List<Check>> branches, Optional<String> title) implements Check {}

  /** The conjunction of these checks does not pass; holds at least one check. */
  record Not(List<Check> checks, Optional<String> title) implements Check {}
}
