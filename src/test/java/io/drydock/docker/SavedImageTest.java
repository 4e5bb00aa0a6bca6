package io.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Images are written as {@code docker image save} writes them, one archive for each layer. */
class SavedImageTest {
  @TempDir Path folder;

  private final List<byte[]> layers = new ArrayList<>();

  /** Files as {@code name=content}, links as {@code name->target}, others end with a slash. */
  private void layer(String... entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      for (var text : entries) {
        if (text.contains("->")) {
          link(tar, text.split("->"), TarConstants.LF_SYMLINK);
        } else if (text.contains("=>")) {
          link(tar, text.split("=>"), TarConstants.LF_LINK);
        } else if (text.endsWith("/")) {
          tar.putArchiveEntry(new TarArchiveEntry(text));
        } else {
          var parts = text.split("=", 2);
          put(tar, parts[0], parts.length > 1 ? parts[1].getBytes(StandardCharsets.UTF_8) : null);
        }
        tar.closeArchiveEntry();
      }
    }
    layers.add(bytes.toByteArray());
  }

  private static void link(TarArchiveOutputStream tar, String[] parts, byte kind)
      throws IOException {
    var entry = new TarArchiveEntry(parts[0], kind);
    entry.setLinkName(parts[1]);
    tar.putArchiveEntry(entry);
  }

  private static void put(TarArchiveOutputStream tar, String name, byte[] bytes)
      throws IOException {
    var entry = new TarArchiveEntry(name);
    entry.setSize(bytes == null ? 0 : bytes.length);
    tar.putArchiveEntry(entry);
    if (bytes != null) {
      tar.write(bytes);
    }
  }

  private SavedImage image() throws IOException {
    var file = folder.resolve("image.tar");
    try (var tar = new TarArchiveOutputStream(Files.newOutputStream(file), "UTF-8")) {
      var names =
          IntStream.range(0, layers.size())
              .mapToObj(i -> "\"" + i + "/layer.tar\"")
              .collect(Collectors.joining(","));
      put(tar, "manifest.json", ("[{\"Layers\":[" + names + "]}]").getBytes());
      tar.closeArchiveEntry();
      for (int i = 0; i < layers.size(); i++) {
        put(tar, i + "/layer.tar", layers.get(i));
        tar.closeArchiveEntry();
      }
    }
    return SavedImage.in(file, List.of());
  }

  private static Optional<String> content(SavedImage image, String path) throws IOException {
    return image.find(path).map(FileEntry::content);
  }

  @Test
  void aLinkOnTheWayIsFollowedAsInDebian() throws IOException {
    layer("bin->usr/bin", "usr/", "usr/bin/", "usr/bin/dash=program", "usr/bin/sh->dash");
    var image = image();
    assertThat(content(image, "/bin/sh")).contains("program");
    assertThat(content(image, "bin/./dash/")).contains("program");
    assertThat(image.find("/bin").orElseThrow().type()).isEqualTo("directory");
    assertThat(image.find("/bin/sh").orElseThrow().path()).isEqualTo("/bin/sh");
    assertThat(image.find("/bin/bash")).isEmpty();
  }

  @Test
  void linksMayBeAbsoluteRelativeAndInOtherLayersThanTheirTargets() throws IOException {
    layer("srv/app/", "srv/app/config=old", "a/b/up->../../opt");
    layer("opt->/srv/./app", "etc/site->../opt/config");
    layer("srv/app/config=new");
    var image = image();
    assertThat(content(image, "/etc/site")).contains("new");
    assertThat(content(image, "/opt/config")).contains("new");
    assertThat(content(image, "/a/b/up/config")).contains("new");
    assertThat(content(image, "/opt/../app/config")).as("from the target up").contains("new");
  }

  @Test
  void whatALaterLayerRemovesIsGoneThroughALinkToo() throws IOException {
    layer("data/", "data/one=1", "data/two=2", "link->data", "other->data");
    layer("data/.wh.one", ".wh.other");
    var image = image();
    assertThat(image.find("/link/one")).isEmpty();
    assertThat(content(image, "/link/two")).contains("2");
    assertThat(image.find("/other/two")).isEmpty();
    layer(".wh.data");
    assertThat(image().find("/link")).as("a link to nothing").isEmpty();
    layer("data/", "data/three=3");
    assertThat(content(image(), "/link/three")).contains("3");
    assertThat(image().find("/link/two")).isEmpty();
  }

  @Test
  void aFolderThatWasEmptiedHoldsOnlyWhatItsOwnLayerPutsIn() throws IOException {
    layer("data/", "data/old=1", "data/inner->old");
    layer("data/fresh=2", "data/link->fresh", "data/.wh..wh..opq");
    var image = image();
    assertThat(image.find("/data/old")).isEmpty();
    assertThat(image.find("/data/inner")).isEmpty();
    assertThat(content(image, "/data/fresh")).contains("2");
    assertThat(content(image, "/data/link")).contains("2");
  }

  @Test
  void aLinkThatALaterLayerReplacesIsNoLinkAnyMore() throws IOException {
    layer("here->there", "there/", "there/x=old", "tree/", "tree/l->/there");
    layer("here/", "here/x=new", "tree=a file now");
    var image = image();
    assertThat(content(image, "/here/x")).contains("new");
    assertThat(image.find("/tree/l/x")).isEmpty();
    assertThat(content(image, "/tree")).contains("a file now");
  }

  @Test
  void aFileInPlaceOfAFolderHidesWhatWasInTheFolder() throws IOException {
    layer("a/", "a/b=1");
    layer("a=2");
    assertThat(image().find("/a/b")).isEmpty();
  }

  @Test
  void linksInACircleLeadNowhere() throws IOException {
    layer("a->b", "b->a", "self->self/x", "chain0=end");
    var chain =
        IntStream.rangeClosed(1, 41).mapToObj(i -> "chain" + i + "->chain" + (i - 1)).toList();
    layer(chain.toArray(String[]::new));
    var image = image();
    assertThat(image.find("/a")).isEmpty();
    assertThat(image.find("/self")).isEmpty();
    assertThat(content(image, "/chain40")).as("as many as Linux follows").contains("end");
    assertThat(image.find("/chain41")).isEmpty();
  }

  @Test
  void aSecondNameOfAFileHasItsContent() throws IOException {
    layer("usr/bin/perl=program", "usr/bin/perl5=>usr/bin/perl");
    assertThat(content(image(), "/usr/bin/perl5")).contains("program");
  }

  @Test
  void theRootAndFoldersWithoutAnEntryAreFolders() throws IOException {
    layer("deep/er/file=1");
    assertThat(image().find("/").orElseThrow().type()).isEqualTo("directory");
    assertThat(image().find("/deep/er").orElseThrow().type()).isEqualTo("directory");
    assertThat(image().find("/dee")).isEmpty();
  }

  @Test
  void aLayerThatIsNotThereIsAnError() throws IOException {
    var file = folder.resolve("broken.tar");
    try (var tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
      put(tar, "manifest.json", "[{\"Layers\":[\"gone.tar\"]}]".getBytes());
      tar.closeArchiveEntry();
    }
    assertThatThrownBy(() -> SavedImage.in(file, List.of()))
        .isInstanceOf(IOException.class)
        .hasMessage("The saved image has no gone.tar.");
  }
}
