package io.drydock.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Users of images and containers, {@code USER[:GROUP]}: root has several names, and none is root.
 */
final class WrittenUser implements Notation {
  static final Notation USER = new WrittenUser();

  private static final String ROOT = "root";

  private WrittenUser() {}

  @Override
  public String canonical(String written) {
    var parts = written.split(":", 2);
    var user = parts[0].equals("0") ? ROOT : parts[0];
    var group = parts.length < 2 ? "" : parts[1].equals(ROOT) ? "0" : parts[1];
    return group.isEmpty() || user.equals(ROOT) && group.equals("0") ? user : user + ":" + group;
  }

  /** Who names no group leaves it free. */
  @Override
  public List<String> spellings(String found) {
    var whole = canonical(found);
    var user = whole.split(":", 2)[0];
    var all = Stream.of(whole, user, found);
    return (user.equals(ROOT) ? Stream.concat(all, Stream.of("0", "0:0", "root:root")) : all)
        .distinct()
        .toList();
  }

  @Override
  public Optional<String> unset() {
    return Optional.of(ROOT);
  }
}
