package io.drydock.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The version of the practice set: what its texts and the code behind them add up to. */
final class SetVersion {
  private SetVersion() {}

  /** Changes whenever a text or one of these classes changes, so that the set is built anew. */
  static String of(List<Class<?>> cooks) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      cooks.forEach(cook -> digest.update(code(cook)));
      Recipes.NAMES.forEach(
          name ->
              digest.update(
                  (name + "\0" + Recipes.text(name) + "\0").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] code(Class<?> cook) {
    try (var stream = cook.getResourceAsStream(cook.getSimpleName() + ".class")) {
      if (stream == null) {
        throw new IllegalStateException("no class file of " + cook.getName());
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
