package io.drydock.check;

import io.drydock.check.DockerfileText.Instruction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a line of a Dockerfile says, whichever way it is spelt: {@code COPY --chown=node ["./a",
 * "."]} says {@code COPY a .}, {@code npm i} says {@code npm install}.
 */
final class DockerfileLine {
  private static final Pattern WORD_OF_LIST = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");
  private static final Pattern STEP_END = Pattern.compile("\\s*(?:&&|\\|\\||;)\\s*");

  private DockerfileLine() {}

  /** The words behind the keyword, without flags. */
  static List<String> words(Instruction instruction) {
    var rest = instruction.arguments().replaceFirst("^(?:--\\S+\\s+)+", "");
    return instruction.keyword().matches("COPY|ADD") && rest.startsWith("[")
        ? WORD_OF_LIST.matcher(rest).results().map(found -> found.group(1)).toList()
        : Arrays.asList(rest.strip().split("\\s+"));
  }

  /** Whether a line begins as a text does; of RUN each command of it is a beginning. */
  static boolean startsLike(String line, String part) {
    var wanted = spelt(part);
    return spellings(line).stream().anyMatch(text -> text.startsWith(wanted));
  }

  private static List<String> spellings(String line) {
    var words = line.strip().split("\\s+", 2);
    var keyword = words[0];
    var rest = words.length > 1 ? words[1] : "";
    var all = new ArrayList<String>();
    all.add(spelt(line));
    if (keyword.matches("COPY|ADD")) {
      all.add(spelt(keyword + " " + String.join(" ", words(new Instruction(keyword, rest, 0)))));
    }
    if (keyword.equals("RUN")) {
      STEP_END.splitAsStream(rest).map(step -> spelt("RUN " + step)).forEach(all::add);
    }
    if (keyword.equals("FROM")) {
      all.add("FROM " + DockerfileText.familiar(spelt(rest)));
    }
    return all;
  }

  private static String spelt(String text) {
    var spelt = text.strip().replaceAll("\\s+", " ");
    return spelt.matches("(COPY|ADD) .*")
        ? spelt.replaceAll(" \\./(?=\\S)", " ")
        : spelt.replaceAll("\\bnpm i(?= |$)", "npm install");
  }
}
