package io.drydock.gradebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;

/**
 * A page that is one file. Texts can only come in escaped, and should one ever not be, the page's
 * own rule lets no script run but its own.
 */
final class Html {
  private static final String STYLE = resource("page.css");
  private static final String SCRIPT = resource("page.js");
  private static final Set<String> VOID = Set.of("meta", "rect", "br");
  private static final String PLAIN_IN_ADDRESS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  private final StringBuilder out = new StringBuilder();

  /** A whole page with this in its body. */
  static String page(String title, boolean script, Html body) {
    var page = new Html();
    page.out.append("<!DOCTYPE html>\n");
    page.open("html", "lang", "en").open("head").open("meta", "charset", "UTF-8");
    page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.open(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '%s'; script-src %s"
            .formatted(hash(STYLE), script ? "'" + hash(SCRIPT) + "'" : "'none'"));
    page.open("title").text(title).close("title");
    page.open("style");
    page.out.append(STYLE);
    page.close("style").close("head").open("body");
    page.out.append(body.out);
    if (script) {
      page.open("script");
      page.out.append(SCRIPT);
      page.close("script");
    }
    page.close("body").close("html");
    return page.out.append('\n').toString();
  }

  /** Opens an element with attributes: name, value, name, value. */
  Html open(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append(VOID.contains(element) ? "/>" : ">");
    return this;
  }

  /** Closes an element. */
  Html close(String element) {
    out.append("</").append(element).append('>');
    if (!element.equals("code") && !element.equals("span")) {
      out.append('\n');
    }
    return this;
  }

  /** A whole element with a text in it. */
  Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  /** A text as it is. */
  Html text(String text) {
    escape(text);
    return this;
  }

  /** A sentence; what stands in backquotes becomes code. */
  Html prose(String text) {
    for (var piece : Prose.pieces(text)) {
      if (piece.code()) {
        element("code", piece.text());
      } else {
        text(piece.text());
      }
    }
    return this;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  /** A relative address: each byte that is no plain letter is written as its number. */
  static String address(String path) {
    var text = new StringBuilder();
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN_IN_ADDRESS.indexOf(each) >= 0) {
        text.append((char) each);
      } else {
        text.append("%%%02X".formatted(each));
      }
    }
    return text.toString();
  }

  private static String hash(String text) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String resource(String name) {
    try (var in = Html.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
