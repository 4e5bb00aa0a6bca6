package io.drydock.check;

import io.drydock.docker.OneOffContainer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One assertion, as its author wrote it. Texts may still hold variables such as <code>${hub}</code>
 * .
 *
 * <p>A new kind of check is a record here, an entry in {@link Subject} and what docs/design.md
 * lists beside them.
 */
public sealed interface Check {
  /** The statement in its author's words, one line of Markdown. */
  Optional<String> title();

  /** What is special about its subject; of a check that holds others, of all of them. */
  Traits traits();

  /** For how long it is tried again where it fails. */
  Duration patience();

  /** For how long it must be so, counted from when it is so first. */
  default Duration stays() {
    return Duration.ZERO;
  }

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

    @Override
    default Duration patience() {
      return options().within().orElse(Duration.ZERO).plus(stays());
    }

    @Override
    default Duration stays() {
      return options().stays().orElse(Duration.ZERO);
    }

    /** Of what only looks at what stays, unless it says otherwise. */
    @Override
    default Traits traits() {
      return Traits.lasting();
    }
  }

  record Image(String reference, List<Expectation> expect, Options options) implements Subjected {
    @Override
    public Subject subject() {
      return Subject.IMAGE;
    }

    @Override
    public Traits traits() {
      return Traits.lastingUnlessCounted(options)
          .wanting(Wanted.unlessGone(Wanted.Kind.IMAGE, Optional.of(reference), expect));
    }
  }

  /**
   * Containers.
   *
   * @param each whether all that are meant must be so; else it is enough that one is
   */
  record Container(ContainerSelector meant, boolean each, List<Expectation> expect, Options options)
      implements Subjected {
    @Override
    public Subject subject() {
      return Subject.CONTAINER;
    }

    @Override
    public Traits traits() {
      return Traits.lastingUnlessCounted(options)
          .onPorts(PublishedPorts.wantedOfHost(expect))
          .wanting(Wanted.unlessGone(Wanted.Kind.CONTAINER, meant.name(), expect))
          .living();
    }
  }

  record Volume(String name, List<Expectation> expect, Options options) implements Subjected {
    @Override
    public Subject subject() {
      return Subject.VOLUME;
    }

    @Override
    public Traits traits() {
      return Traits.lasting()
          .wanting(Wanted.unlessGone(Wanted.Kind.VOLUME, Optional.of(name), expect))
          .living();
    }
  }

  record Network(String name, List<Expectation> expect, Options options) implements Subjected {
    @Override
    public Subject subject() {
      return Subject.NETWORK;
    }

    @Override
    public Traits traits() {
      return Traits.lasting()
          .wanting(Wanted.unlessGone(Wanted.Kind.NETWORK, Optional.of(name), expect))
          .living();
    }
  }

  /** One of project and file is present at least. */
  record Compose(
      Optional<String> project, Optional<String> file, List<Expectation> expect, Options options)
      implements Subjected {
    @Override
    public Subject subject() {
      return Subject.COMPOSE;
    }

    @Override
    public Traits traits() {
      return Traits.lasting().living();
    }
  }

  record Registry(String reference, List<Expectation> expect, Options options)
      implements Subjected {
    @Override
    public Subject subject() {
      return Subject.REGISTRY;
    }

    @Override
    public Traits traits() {
      return Traits.lasting().with(Reach.ofRegistryRequest(reference, expect));
    }
  }

  record Http(
      HttpTarget target,
      String method,
      boolean redirects,
      HttpRequestParts sent,
      List<Expectation> expect,
      Options options)
      implements Subjected {
    @Override
    public Subject subject() {
      return Subject.HTTP;
    }

    @Override
    public Traits traits() {
      return Traits.passing()
          .with(Reach.ofRequest(method, target))
          .onPorts(target.hostPorts())
          .living();
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

    @Override
    public Traits traits() {
      return Traits.passing();
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

    @Override
    public Traits traits() {
      return Traits.passing();
    }
  }

  /** The command is an argument vector; one text in YAML becomes {@code sh -c TEXT}. */
  record Exec(String container, List<String> command, List<Expectation> expect, Options options)
      implements Subjected {
    @Override
    public Subject subject() {
      return Subject.EXEC;
    }

    @Override
    public Traits traits() {
      return Traits.passing()
          .with(Optional.of(new Outside.CommandInContainer(container, command)))
          .living();
    }
  }

  record OneOff(OneOffContainer container, List<Expectation> expect, Options options)
      implements Subjected {
    @Override
    public Subject subject() {
      return Subject.ONE_OFF;
    }

    @Override
    public Traits traits() {
      var words = container.command().isEmpty() ? List.of(container.image()) : container.command();
      return Traits.passing()
          .with(Optional.of(new Outside.CommandInContainer(container.image(), words)));
    }
  }

  record Run(String command, List<Expectation> expect, Options options) implements Subjected {
    @Override
    public Subject subject() {
      return Subject.RUN;
    }

    @Override
    public Traits traits() {
      return Traits.passing().with(Optional.of(new Outside.Command(command)));
    }
  }

  /** Checks that are judged together. */
  sealed interface Group extends Check {
    /** All that it holds; at least one. */
    List<Check> inside();

    /** For how long they are tried again together; where nothing is said, as long as one says. */
    Optional<Duration> within();

    @Override
    default Traits traits() {
      return Traits.ofAll(inside().stream().map(Check::traits).toList());
    }

    @Override
    default Duration patience() {
      var longest = inside().stream().map(Check::patience).max(Duration::compareTo);
      return within().or(() -> longest).orElse(Duration.ZERO);
    }
  }

  /** At least one of these lists passes as a whole; each holds at least one check. */
  record AnyOf(List<List<Check>> branches, Optional<String> title, Optional<Duration> within)
      implements Group {
    @Override
    public List<Check> inside() {
      return branches.stream().flatMap(List::stream).toList();
    }
  }

  /** The conjunction of these checks does not pass; holds at least one check. */
  record Not(List<Check> inside, Optional<String> title, Optional<Duration> within)
      implements Group {
    @Override
    public Traits traits() {
      return Group.super.traits().negated();
    }
  }
}
