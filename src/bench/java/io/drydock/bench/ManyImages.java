package io.drydock.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An archive for {@code docker image load} with many small images: each has a configuration of its
 * own, and one to ten of ten layers that they share, as the images of a lesson do.
 */
final class ManyImages {
  private static final int LAYERS = 10;
  private static final int BLOCK = 512;

  private ManyImages() {}

  /** The name of an image, from 0. */
  static String name(int number) {
    return "bench/image-" + number + ":latest";
  }

  static void write(OutputStream to, int count) throws IOException {
    var layers = new ArrayList<byte[]>();
    for (int i = 0; i < LAYERS; i++) {
      layers.add(layer(i));
      entry(to, "layer-" + i + ".tar", layers.getLast());
    }
    var ids = layers.stream().map(ManyImages::digest).toList();
    var manifest = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      int depth = 1 + i % LAYERS;
      entry(
          to,
          "config-" + i + ".json",
          config(i, ids.subList(0, depth)).getBytes(StandardCharsets.UTF_8));
      manifest.add(
          "{\"Config\":\"config-%d.json\",\"RepoTags\":[\"%s\"],\"Layers\":[%s]}"
              .formatted(
                  i,
                  name(i),
                  IntStream.range(0, depth)
                      .mapToObj(layer -> "\"layer-" + layer + ".tar\"")
                      .collect(Collectors.joining(","))));
    }
    entry(
        to,
        "manifest.json",
        ("[" + String.join(",", manifest) + "]").getBytes(StandardCharsets.UTF_8));
    to.write(new byte[2 * BLOCK]);
  }

  private static String config(int number, List<String> diffIds) {
    return """
        {"architecture":"amd64","os":"linux","created":"2025-01-01T00:00:00Z",\
        "config":{"Env":["PATH=/bin","NUMBER=%d"],"Cmd":["/bin/serve"],"WorkingDir":"/srv",\
        "ExposedPorts":{"80/tcp":{}},"Labels":{"bench.number":"%d","bench.kind":"sample"}},\
        "history":[%s],"rootfs":{"type":"layers","diff_ids":[%s]}}\
        """
        .formatted(
            number,
            number,
            diffIds.stream()
                .map(_ -> "{\"created\":\"2025-01-01T00:00:00Z\",\"created_by\":\"COPY files /\"}")
                .collect(Collectors.joining(",")),
            diffIds.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",")));
  }

  private static byte[] layer(int number) throws IOException {
    var tar = new ByteArrayOutputStream();
    var content = new byte[2000];
    Arrays.fill(content, (byte) ('a' + number));
    entry(tar, "file-" + number, content);
    tar.write(new byte[2 * BLOCK]);
    return tar.toByteArray();
  }

  private static String digest(byte[] bytes) {
    try {
      return "sha256:"
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One file in the tar format (ustar). */
  private static void entry(OutputStream to, String name, byte[] content) throws IOException {
    var header = new byte[BLOCK];
    put(header, 0, name);
    put(header, 100, "0000644\0");
    put(header, 108, "0000000\0");
    put(header, 116, "0000000\0");
    put(header, 124, "%011o\0".formatted(content.length));
    put(header, 136, "%011o\0".formatted(0));
    put(header, 148, " ".repeat(8));
    put(header, 156, "0");
    put(header, 257, "ustar\00000");
    int sum = 0;
    for (byte each : header) {
      sum += each & 0xff;
    }
    put(header, 148, "%06o\0 ".formatted(sum));
    to.write(header);
    to.write(content);
    to.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
  }

  private static void put(byte[] header, int at, String text) {
    var bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
