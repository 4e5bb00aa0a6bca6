package io.drydock.docker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;

/**
 * The files of one layer. Its first bytes tell how it is packed: engines write layers packed or
 * unpacked under the same media type.
 */
final class LayerStream {
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] ZSTD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
  private static final int BLOCK = 512;

  private LayerStream() {}

  /**
   * A layer, unpacked.
   *
   * @param name for the message where it is something else than a layer
   */
  static TarArchiveInputStream open(InputStream raw, String name) throws IOException {
    var packed = new BufferedInputStream(raw);
    var start = start(packed);
    if (startsWith(start, GZIP)) {
      return tar(new BufferedInputStream(new GZIPInputStream(packed)), name);
    }
    if (startsWith(start, ZSTD)) {
      return tar(new BufferedInputStream(new ZstdCompressorInputStream(packed)), name);
    }
    return tar(packed, name);
  }

  /** An archive's reader finds no file in what is no archive, and that would be told as true. */
  private static TarArchiveInputStream tar(BufferedInputStream in, String name) throws IOException {
    var start = start(in);
    boolean empty = Arrays.equals(start, new byte[start.length]);
    if (!empty && !isHeader(start)) {
      throw new IOException("The layer " + name + " is packed in a way that is not known here.");
    }
    return new TarArchiveInputStream(in);
  }

  private static boolean isHeader(byte[] block) {
    try {
      return block.length == BLOCK && TarUtils.verifyCheckSum(block);
    } catch (IllegalArgumentException _) {
      // Where the sum stands in a header, here is no number.
      return false;
    }
  }

  private static byte[] start(BufferedInputStream in) throws IOException {
    in.mark(BLOCK);
    var start = in.readNBytes(BLOCK);
    in.reset();
    return start;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
