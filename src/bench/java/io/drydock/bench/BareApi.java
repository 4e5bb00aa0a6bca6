package io.drydock.bench;

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
import java.util.Locale;

/**
 * The least that a request to an engine can cost: one open connection, the bytes of the answer, no
 * JSON. What the tutor's own client takes is compared with this.
 */
final class BareApi implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int LARGEST = 16 << 20;

  private final SocketChannel channel;
  private final Selector selector;
  private ByteBuffer answer = ByteBuffer.allocate(1 << 20);
  private int read;

  BareApi(Path socket) throws IOException {
    channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(UnixDomainSocketAddress.of(socket));
    channel.configureBlocking(false);
    selector = Selector.open();
    channel.register(selector, SelectionKey.OP_READ);
  }

  /** Asks for this path; returns how many bytes the whole answer has. */
  int get(String path) throws IOException {
    return ask("GET " + path + " HTTP/1.1\r\nHost: engine\r\n\r\n", path);
  }

  /** Posts JSON. */
  void post(String path, String json) throws IOException {
    ask(
        "POST %s HTTP/1.1\r\nHost: engine\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(path, json.length(), json),
        path);
  }

  private int ask(String request, String path) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    var bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    answer.clear();
    read = 0;
    while (find("\r\n\r\n", 0) < 0) {
      more(deadline, path);
    }
    int body = find("\r\n\r\n", 0) + 4;
    var head =
        new String(answer.array(), 0, body, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
    if (!head.startsWith("http/1.1 2")) {
      throw new BenchmarkException(
          path + " was answered with " + head.lines().findFirst().orElse(""));
    }
    int length = head.indexOf("content-length:");
    if (length >= 0) {
      int count = Integer.parseInt(head.substring(length + 15, head.indexOf('\r', length)).strip());
      while (read < body + count) {
        more(deadline, path);
      }
    } else {
      chunks(body, deadline, path);
    }
    return read;
  }

  private void chunks(int from, long deadline, String path) throws IOException {
    int at = from;
    while (true) {
      int line;
      while ((line = find("\r\n", at)) < 0) {
        more(deadline, path);
      }
      int size =
          Integer.parseInt(
              new String(answer.array(), at, line - at, StandardCharsets.US_ASCII), 16);
      at = line + 2 + size + 2;
      while (read < at) {
        more(deadline, path);
      }
      if (size == 0) {
        return;
      }
    }
  }

  private void more(long deadline, String path) throws IOException {
    if (!answer.hasRemaining()) {
      if (answer.capacity() >= LARGEST) {
        throw new BenchmarkException("The answer to " + path + " is larger than 16 MiB.");
      }
      answer = ByteBuffer.allocate(2 * answer.capacity()).put(answer.flip());
    }
    int count;
    while ((count = channel.read(answer)) == 0) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0 || selector.select(left) == 0) {
        throw new BenchmarkException("The engine did not answer " + path + " in time.");
      }
      selector.selectedKeys().clear();
    }
    if (count < 0) {
      throw new BenchmarkException("The engine closed the connection at " + path + ".");
    }
    read += count;
  }

  private int find(String wanted, int from) {
    for (int i = from; i + wanted.length() <= read; i++) {
      int j = 0;
      while (j < wanted.length() && answer.get(i + j) == wanted.charAt(j)) {
        j++;
      }
      if (j == wanted.length()) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    selector.close();
    channel.close();
  }
}
