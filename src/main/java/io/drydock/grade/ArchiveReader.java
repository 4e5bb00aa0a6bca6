package io.drydock.grade;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Reads a hand-in that is an archive: what it is, its first bytes tell, not its name. */
final class ArchiveReader {
  private static final int MAGIC = 2;

  private ArchiveReader() {}

  static void read(Path file, Laid laid) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      in.mark(MAGIC);
      int first = in.read();
      int second = in.read();
      in.reset();
      if (first == 'P' && second == 'K') {
        zip(file, laid);
      } else if (first == 0x1F && second == 0x8B) {
        tar(GzipCompressorInputStream.builder().setInputStream(in).get(), laid);
      } else {
        tar(in, laid);
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("The archive cannot be read.", e);
    }
  }

  private static void zip(Path file, Laid laid) throws IOException {
    try (var zip = ZipFile.builder().setPath(file).get()) {
      for (var entry : Collections.list(zip.getEntries())) {
        int mode = entry.getPlatform() == ZipArchiveEntry.PLATFORM_UNIX ? entry.getUnixMode() : 0;
        if (entry.isDirectory()) {
          laid.folder(entry.getName());
        } else if (entry.isUnixSymlink()) {
          laid.leaveOut(entry.getName(), "a link");
        } else if (!zip.canReadEntryData(entry)) {
          throw new RefusedException(
              "The archive is encrypted, or packed in a way that is not known here.",
              "Try `drydock assignment pack`, or a plain .zip.");
        } else {
          try (var content = zip.getInputStream(entry)) {
            laid.file(entry.getName(), content, mode);
          }
        }
      }
    }
  }

  private static void tar(InputStream in, Laid laid) throws IOException {
    try (var tar = new TarArchiveInputStream(in)) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isDirectory()) {
          laid.folder(entry.getName());
        } else if (entry.isSymbolicLink() || entry.isLink()) {
          laid.leaveOut(entry.getName(), "a link");
        } else if (!entry.isFile()
            || entry.isCharacterDevice()
            || entry.isBlockDevice()
            || entry.isFIFO()) {
          laid.leaveOut(entry.getName(), "no file");
        } else {
          laid.file(entry.getName(), tar, entry.getMode());
        }
      }
    }
  }
}
