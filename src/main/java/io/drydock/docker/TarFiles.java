package io.drydock.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Single files out of tar streams. */
final class TarFiles {
  private TarFiles() {}

  /** The first entry of the archive that the engine sends for a path; the response is closed. */
  static FileEntry first(DockerHttpClient.Response response, String path) {
    try (response;
        var tar = new TarArchiveInputStream(response.getBody())) {
      return entry(tar.getNextEntry(), tar, path);
    } catch (IOException e) {
      throw new EngineException(
          EngineException.Reason.UNREADABLE, "The archive of " + path + " cannot be read.", e);
    }
  }

  /** An entry as it lies in an archive whose stream stands at its content. */
  static FileEntry entry(TarArchiveEntry entry, InputStream content, String path)
      throws IOException {
    var type = entry.isDirectory() ? "directory" : entry.isSymbolicLink() ? "link" : "file";
    var text =
        entry.isSymbolicLink()
            ? entry.getLinkName()
            : entry.isFile()
                ? new String(content.readNBytes(FileEntry.CONTENT_LIMIT), StandardCharsets.UTF_8)
                : "";
    return new FileEntry(
        path,
        type,
        text,
        "%04o".formatted(entry.getMode() & 07777),
        entry.getLongUserId() + ":" + entry.getLongGroupId(),
        entry.getSize());
  }
}
