package io.drydock.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.practice.NpmMirror.Version;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class NpmMirrorTest {
  @Test
  void whatNpmChoseIsReadWhereverItsVersionStands() throws IOException {
    var lock =
        """
        {"name": "wanted", "lockfileVersion": 3, "packages": {
          "": {"version": "1.0.0", "dependencies": {"a": "^1"}},
          "node_modules/a": {"license": "MIT", "version": "1.2.3"},
          "node_modules/@scope/b": {"version": "2.0.0"},
          "node_modules/a/node_modules/@scope/b": {"version": "1.9.0"},
          "node_modules/c/node_modules/a": {"version": "1.2.3"},
          "node_modules/alias": {"version": "4.0.0", "name": "real"},
          "node_modules/linked": {"link": true}}}
        """;
    assertThat(NpmMirror.locked(lock))
        .containsExactly(
            new Version("a", "1.2.3"),
            new Version("@scope/b", "2.0.0"),
            new Version("@scope/b", "1.9.0"),
            new Version("real", "4.0.0"));
    assertThatThrownBy(() -> NpmMirror.locked("{")).isInstanceOf(IOException.class);
  }

  @Test
  void aDescriptionKeepsAllAndGetsThePlaceOfItsPackage() throws IOException {
    var description =
        "\uFEFF{\"name\": \"@s/b\", \"about\": \"ends with }\", \"dist\": {\"old\": 1}}\n";
    var manifest = NpmMirror.manifest(new Version("@s/b", "2.0.0"), description, "abc");
    assertThat(manifest)
        .hasToString(
            "{\"name\":\"@s/b\",\"about\":\"ends with }\",\"dist\":{\"tarball\":"
                + "\"@BASE@/npm/-/s-b-2.0.0.tgz\",\"shasum\":\"abc\"}}");
    assertThatThrownBy(() -> NpmMirror.manifest(new Version("x", "1"), "[]", ""))
        .isInstanceOf(IOException.class)
        .hasMessage("The description of x is no object");
  }
}
