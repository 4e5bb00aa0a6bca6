package io.drydock.bench;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes a stream piece by piece: a character may be cut in two. */
final class Utf8 {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private byte[] rest = {};

  String decode(byte[] bytes, int count) {
    var input = ByteBuffer.allocate(rest.length + count).put(rest).put(bytes, 0, count).flip();
    var output = CharBuffer.allocate(input.remaining() + 1);
    decoder.decode(input, output, false);
    rest = new byte[input.remaining()];
    input.get(rest);
    return output.flip().toString();
  }
}
