package io.drydock.script;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Trees of files that were read without a problem: the next start need not parse them, which is a
 * good part of its time as long as no code is compiled. A tree counts only for the very same bytes
 * and the very same program. Whatever is wrong here, the file is parsed as always.
 *
 * @param folder is made when something is kept; holds at most {@value #SLOTS} files
 * @param program changes with each build: what a text means may change with it
 */
public record KeptTrees(Path folder, long program) {
  private static final int SLOTS = 64;
  private static final int LIMIT = 8 * Source.LIMIT;

  /** Check sum of all that follows, program, bytes of the file. */
  private static final int HEAD = Long.BYTES + Long.BYTES + Integer.BYTES;

  /** The tree of a file with these bytes. */
  Optional<Node> find(Path file, byte[] bytes) {
    try {
      var slot = slot(file);
      if (Files.size(slot) > LIMIT) {
        return Optional.empty();
      }
      var kept = Files.readAllBytes(slot);
      if (kept.length < HEAD + bytes.length) {
        return Optional.empty();
      }
      var buffer = ByteBuffer.wrap(kept);
      boolean same =
          buffer.getLong() == sum(kept)
              && buffer.getLong() == program
              && buffer.getInt() == bytes.length
              && Arrays.equals(kept, HEAD, HEAD + bytes.length, bytes, 0, bytes.length);
      return same
          ? Optional.of(TreeForm.read(buffer.position(HEAD + bytes.length)))
          : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /** Keeps the tree of a file with these bytes, in which no problem was found. */
  void keep(Path file, byte[] bytes, Node root) {
    var tree = TreeForm.of(root);
    if (tree.isEmpty()) {
      return;
    }
    var all = ByteBuffer.allocate(HEAD + bytes.length + tree.get().length);
    all.putLong(0).putLong(program).putInt(bytes.length).put(bytes).put(tree.get());
    all.putLong(0, sum(all.array()));
    try {
      Files.createDirectories(folder);
      var beside = Files.createTempFile(folder, "tree", ".new");
      try {
        Files.write(beside, all.array());
        Files.move(beside, slot(file), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException _) {
      // The next start parses the file again.
    }
  }

  private Path slot(Path file) {
    int slot = Math.floorMod(file.toAbsolutePath().toString().hashCode(), SLOTS);
    return folder.resolve("tree-" + slot);
  }

  private static long sum(byte[] all) {
    var sum = new CRC32();
    sum.update(all, Long.BYTES, all.length - Long.BYTES);
    return sum.getValue();
  }
}
