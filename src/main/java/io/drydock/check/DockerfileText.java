package io.drydock.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Dockerfile as its instructions (Dockerfile reference: continuation lines, comments, the escape
 * directive, here-documents).
 */
record DockerfileText(List<Instruction> instructions) {
  /** The keywords of the Dockerfile reference. */
  static final List<String> KEYWORDS =
      List.of(
          "ADD",
          "ARG",
          "CMD",
          "COPY",
          "ENTRYPOINT",
          "ENV",
          "EXPOSE",
          "FROM",
          "HEALTHCHECK",
          "LABEL",
          "MAINTAINER",
          "ONBUILD",
          "RUN",
          "SHELL",
          "STOPSIGNAL",
          "USER",
          "VOLUME",
          "WORKDIR");

  private static final String STRING = "\\s*+\"(?:\\\\.|[^\"\\\\])*+\"\\s*+";
  private static final Pattern LIST =
      Pattern.compile("\\[(?:" + STRING + "(?:," + STRING + ")*+|\\s*+)]");

  private static final Pattern HEREDOC = Pattern.compile("<<-?[\"']?([A-Za-z_]\\w*)[\"']?");

  /** One instruction; the keyword in capitals, the arguments with continuation lines joined. */
  record Instruction(String keyword, String arguments, int line) {
    /** {@code exec} for a JSON array of strings, else {@code shell}: so Docker reads it. */
    String form() {
      return LIST.matcher(arguments).matches() ? "exec" : "shell";
    }

    /**
     * Whether it was meant as a list, and is none: Docker hands it to a shell, brackets and all.
     */
    boolean brokenList() {
      return form().equals("shell") && brokenList(arguments);
    }

    static boolean brokenList(String command) {
      return command.startsWith("[") && command.endsWith("]");
    }

    /** The words as a list that Docker can read. */
    static String asList(String command) {
      var words = (brokenList(command) ? command.replaceAll("[\\[\\],'\"]", " ") : command).strip();
      return "[\"" + String.join("\", \"", words.split("\\s+")) + "\"]";
    }

    @Override
    public String toString() {
      return keyword + " " + arguments;
    }
  }

  static DockerfileText parse(String text) {
    var instructions = new ArrayList<Instruction>();
    var lines = text.lines().toList();
    char escape =
        text.lines().limit(1).anyMatch(l -> l.matches("#\\s*escape\\s*=\\s*`\\s*")) ? '`' : '\\';
    for (int at = 0; at < lines.size(); at++) {
      int first = at;
      var joined = new StringBuilder();
      boolean open = true;
      while (open && at < lines.size()) {
        var line = lines.get(at).strip();
        boolean skipped = line.startsWith("#") || (line.isEmpty() && !joined.isEmpty());
        open = skipped ? !joined.isEmpty() : line.endsWith("" + escape);
        if (!skipped) {
          joined.append(open ? line.substring(0, line.length() - 1) : line).append(' ');
        }
        at++;
      }
      at--;
      at = heredoc(joined, lines, at);
      var words = joined.toString().strip().split("\\s+", 2);
      if (!words[0].isEmpty()) {
        instructions.add(
            new Instruction(
                words[0].toUpperCase(Locale.ROOT),
                words.length > 1 ? words[1].strip() : "",
                first + 1));
      }
    }
    return new DockerfileText(List.copyOf(instructions));
  }

  /** Takes the lines of a here-document into the instruction; returns the line on which it ends. */
  private static int heredoc(StringBuilder joined, List<String> lines, int at) {
    int end = at;
    for (var mark : HEREDOC.matcher(joined.toString()).results().map(r -> r.group(1)).toList()) {
      while (end + 1 < lines.size() && !lines.get(end + 1).strip().equals(mark)) {
        end++;
        joined.append('\n').append(lines.get(end));
      }
      end++;
    }
    return Math.min(end, lines.size() - 1);
  }

  /** The arguments by keyword, in their order. */
  Map<String, List<String>> byKeyword() {
    var all = new LinkedHashMap<String, List<String>>();
    instructions.forEach(
        i -> all.computeIfAbsent(i.keyword(), _ -> new ArrayList<>()).add(i.arguments()));
    return all;
  }

  /** The form of the last CMD, ENTRYPOINT and RUN. */
  Map<String, String> forms() {
    var forms = new LinkedHashMap<String, String>();
    instructions.stream()
        .filter(i -> List.of("CMD", "ENTRYPOINT", "RUN").contains(i.keyword()))
        .forEach(i -> forms.put(i.keyword(), i.form()));
    return forms;
  }

  /**
   * The image of the last FROM, without platform and stage name, by its shortest name, with the
   * values that ARG lines before it give; null where there is none.
   */
  String base() {
    return instructions.stream()
        .filter(i -> i.keyword().equals("FROM"))
        .map(i -> i.arguments().replaceFirst("^--platform=\\S+\\s+", "").split("\\s+")[0])
        .reduce((_, last) -> last)
        .map(this::withArguments)
        .map(DockerfileText::familiar)
        .orElse(null);
  }

  private String withArguments(String image) {
    var text = image;
    for (var instruction : instructions) {
      if (instruction.keyword().equals("FROM")) {
        break;
      }
      var pair = instruction.arguments().split("=", 2);
      if (instruction.keyword().equals("ARG") && pair.length == 2 && pair[0].matches("\\w+")) {
        var value = pair[1].replaceAll("^[\"']|[\"']$", "");
        text = text.replace("${" + pair[0] + "}", value);
        text = text.replaceAll("\\$" + pair[0] + "(?!\\w)", Matcher.quoteReplacement(value));
      }
    }
    return text;
  }

  /** Docker Hub and its official images need not be named. */
  static String familiar(String image) {
    return image.replaceFirst("^(?:index\\.)?docker\\.io/", "").replaceFirst("^library/", "");
  }
}
