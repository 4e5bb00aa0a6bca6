package io.drydock.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Platforms, {@code OS/ARCHITECTURE[/VARIANT]}: as Docker reads them behind {@code --platform}, an
 * architecture alone is one of Linux, and some have further names.
 */
final class WrittenPlatform implements Notation {
  static final Notation PLATFORM = new WrittenPlatform();

  private static final List<String> SYSTEMS =
      List.of("linux", "windows", "darwin", "freebsd", "unknown");
  private static final List<String> ARCHITECTURES =
      List.of(
          "amd64",
          "386",
          "arm",
          "arm64",
          "loong64",
          "mips",
          "mips64",
          "mips64le",
          "mipsle",
          "ppc64",
          "ppc64le",
          "riscv64",
          "s390x",
          "wasm",
          "unknown");
  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "x86_64", "amd64",
          "x86-64", "amd64",
          "aarch64", "arm64",
          "i386", "386",
          "armhf", "arm/v7",
          "armel", "arm/v6");

  /** The variant that is meant where none is said. */
  private static final Map<String, String> USUAL_VARIANT = Map.of("arm", "v7", "arm64", "v8");

  private WrittenPlatform() {}

  @Override
  public String canonical(String written) {
    var parts = written.toLowerCase(Locale.ROOT).split("/", 2);
    boolean system = SYSTEMS.contains(parts[0]) && parts.length == 2;
    var machine = (system ? parts[1] : written.toLowerCase(Locale.ROOT)).split("/", 2);
    var name = OTHER_NAMES.getOrDefault(machine[0], machine[0]);
    var variant = machine.length == 2 ? "/" + machine[1] : "";
    return (system ? parts[0] : "linux") + "/" + withoutUsualVariant(name + variant);
  }

  private static String withoutUsualVariant(String machine) {
    var parts = machine.split("/", 2);
    return parts.length == 2 && parts[1].equals(USUAL_VARIANT.get(parts[0])) ? parts[0] : machine;
  }

  /** Both as the engine writes it and in short. */
  @Override
  public List<String> spellings(String found) {
    var canonical = canonical(found);
    return found.equals(canonical) ? List.of(found) : List.of(found, canonical);
  }

  @Override
  public boolean ordered() {
    return false;
  }

  @Override
  public boolean valid(String written) {
    var parts = canonical(written).split("/", 3);
    return ARCHITECTURES.contains(parts[1])
        && (parts.length < 3 || parts[2].matches("v[0-9]{1,2}(\\.[0-9])?"));
  }

  @Override
  public String says() {
    return "a platform";
  }

  @Override
  public String examples() {
    return "`linux/amd64`, `arm64` or `{starts-with: linux/}`";
  }
}
