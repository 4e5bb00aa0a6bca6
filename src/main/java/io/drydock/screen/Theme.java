package io.drydock.screen;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/**
 * How the tutor looks on one terminal.
 *
 * @param links whether a link can be put behind its text (OSC 8)
 */
public record Theme(Palette palette, Glyphs glyphs, boolean links) {
  /** For a pipe. */
  public static final Theme PLAIN = new Theme(Palette.NONE, Glyphs.UNICODE, false);

  private static final List<String> WITH_LINKS =
      List.of(
          "WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "DOMTERM", "GHOSTTY_RESOURCES_DIR");
  private static final List<String> PROGRAMS_WITH_LINKS =
      List.of("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio");
  private static final int FIRST_VTE_WITH_LINKS = 5000;

  /**
   * What these variables say about a terminal. {@code DRYDOCK_THEME} ({@code dark}, {@code light},
   * {@code none}) has the last word; {@code COLORFGBG} tells the background where a terminal sets
   * it. The terminal itself is not asked: an answer that comes late would be read as typing.
   */
  public static Theme of(Map<String, String> environment, boolean dumb) {
    var glyphs = unicode(environment) ? Glyphs.UNICODE : Glyphs.ASCII;
    var palette = palette(environment, dumb);
    return new Theme(palette, glyphs, palette.weighs() && linksIn(environment));
  }

  private static Palette palette(Map<String, String> environment, boolean dumb) {
    if (dumb) {
      return Palette.NONE;
    }
    if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
      return Palette.MONOCHROME;
    }
    return switch (environment.getOrDefault("DRYDOCK_THEME", "").toLowerCase(Locale.ROOT)) {
      case "light" -> Palette.LIGHT;
      case "dark" -> Palette.DARK;
      case "none" -> Palette.MONOCHROME;
      default -> lightBackground(environment) ? Palette.LIGHT : Palette.DARK;
    };
  }

  /** The last number is the background's colour: 7 and 9 to 15 are light. */
  private static boolean lightBackground(Map<String, String> environment) {
    var colours = environment.getOrDefault("COLORFGBG", "");
    return switch (colours.substring(colours.lastIndexOf(';') + 1)) {
      case "7", "9", "10", "11", "12", "13", "14", "15" -> colours.contains(";");
      default -> false;
    };
  }

  private static boolean unicode(Map<String, String> environment) {
    for (var name : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
      var value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        var small = value.toLowerCase(Locale.ROOT);
        return small.contains("utf-8") || small.contains("utf8");
      }
    }
    return true;
  }

  private static boolean linksIn(Map<String, String> environment) {
    var forced = environment.get("FORCE_HYPERLINK");
    if (forced != null) {
      return !forced.equals("0");
    }
    var vte = environment.getOrDefault("VTE_VERSION", "0");
    boolean newVte =
        vte.length() < 9
            && vte.chars().allMatch(Character::isDigit)
            && !vte.isEmpty()
            && Integer.parseInt(vte) >= FIRST_VTE_WITH_LINKS;
    return newVte
        || WITH_LINKS.stream().anyMatch(environment::containsKey)
        || PROGRAMS_WITH_LINKS.contains(environment.getOrDefault("TERM_PROGRAM", ""));
  }

  /** A text with one meaning. */
  public AttributedString styled(Style style, String text) {
    return new AttributedStringBuilder().append(text, palette.of(style)).toAttributedString();
  }
}
