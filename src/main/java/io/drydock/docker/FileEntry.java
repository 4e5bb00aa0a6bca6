package io.drydock.docker;

/**
 * A file inside an image or a container.
 *
 * @param type {@code file}, {@code directory} or {@code link}
 * @param content the text of a regular file, at most {@link #CONTENT_LIMIT} bytes of it; the target
 *     of a link; empty for a folder
 * @param mode the permission bits as octal digits: {@code 0644}
 * @param owner numeric, {@code uid:gid}
 * @param size bytes
 */
public record FileEntry(
    String path, String type, String content, String mode, String owner, long size) {

  /** The most bytes of a file's content that are kept. */
  public static final int CONTENT_LIMIT = 1 << 20;
}
