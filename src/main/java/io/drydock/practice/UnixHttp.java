package io.drydock.practice;

import io.drydock.machine.Deadline;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks an engine one small question over its socket: cheap enough to be the first thing that is
 * done.
 */
final class UnixHttp {
  private static final int ANSWER_LIMIT = 64 * 1024;

  private UnixHttp() {}

  /** The body of an answer with status 200, or nothing where there is none in time. */
  static Optional<String> get(Path socket, String path, Duration patience) {
    var deadline = Deadline.after(patience);
    try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        var selector = Selector.open()) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
      var request = "GET " + path + " HTTP/1.0\r\nHost: engine\r\n\r\n";
      channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
      var answer = ByteBuffer.allocate(ANSWER_LIMIT);
      while (answer.hasRemaining()) {
        long left = deadline.left().toMillis();
        if (left <= 0 || selector.select(left) == 0) {
          return Optional.empty();
        }
        selector.selectedKeys().clear();
        if (channel.read(answer) < 0) {
          break;
        }
      }
      return body(new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8));
    } catch (IOException | RuntimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> body(String answer) {
    int blank = answer.indexOf("\r\n\r\n");
    return answer.matches("(?s)HTTP/1\\.[01] 200 .*") && blank >= 0
        ? Optional.of(answer.substring(blank + 4))
        : Optional.empty();
  }
}
