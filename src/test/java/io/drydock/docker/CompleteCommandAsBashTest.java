package io.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random lines are judged by a real bash, which only parses them. {@code -Ddrydock.lines=N} tries
 * more.
 */
class CompleteCommandAsBashTest {
  private static final int LINES = Integer.getInteger("drydock.lines", 600);
  private static final long SEED = Long.getLong("drydock.seed", 7);

  /** Prints a word for each text of its input; texts end with NUL. */
  private static final String JUDGE =
      """
      export LC_ALL=C
      while IFS= read -r -d '' text; do
        said=$(bash -n <<<"$text" 2>&1)
        code=$?
        case $said in
          *"syntax error near"*) echo error ;;
          *"unexpected EOF"* | *"unexpected token"*EOF* | *"unexpected end of file"* | *"here-document at line"*) echo open ;;
          "") [ $code = 0 ] && echo whole || echo open ;;
          *) echo error ;;
        esac
      done
      """;

  private static final List<String> PIECES =
      List.of(
          "echo a",
          "docker ps",
          "cat",
          "x=1",
          "a=(1 2)",
          "ls",
          " ",
          " ",
          "\n",
          "\n",
          ";",
          "; ",
          " | ",
          " && ",
          " || ",
          " & ",
          "'",
          "\"",
          "'it'",
          "\"b c\"",
          "\\'",
          "\\\"",
          "\\\\",
          "`",
          "`ls`",
          "$(",
          ")",
          "(",
          "$(ls)",
          "${x}",
          "${x:-",
          "}",
          "{ ",
          "; }",
          "$((1 << 2))",
          "((",
          "))",
          "$((",
          " # it's",
          "#",
          " <<END",
          " <<-END",
          " <<'END'",
          " <<\\END",
          "\nEND",
          "\n\tEND",
          "\nEND\n",
          " <<E-F",
          "\nE-F\n",
          " <<'A B'",
          "\nA B\n",
          " <<<x",
          " <<< \"y z\"",
          " >f",
          " 2>&1",
          " < <(ls)",
          "if true",
          "; then ",
          "; else ",
          "; fi",
          "for i in 1 2",
          "; do ",
          "; done",
          "while true",
          "case x in ",
          "a) ",
          ";;",
          " esac",
          "f() { ",
          "; [[ a = b",
          " ]]",
          "$'it\\'s'",
          "! ",
          "time ",
          "function g { ",
          "$x",
          "\\\nb",
          " a\"$(echo \"b\")\"",
          " \"${x:-'}\"",
          "select 1 << a");

  private static final List<String> WHOLE =
      List.of(
          "for i in 1 2 3; do echo \"$i: $(docker ps -q | head -n $i)\"; done",
          "if [ -f a ]; then cat a; elif [[ -d a && $x =~ ^(a|b)$ ]]; then ls a; else echo no; fi",
          "cat > Dockerfile <<'END'\nFROM alpine\nRUN echo \"it's\" && \\\n  ls\nEND\ndocker build .",
          "case $1 in a|b) echo $((1 << 2)) ;; (c) ls ;& *) { echo x; } 2>&1 ;; esac | wc -l",
          "f() { local a=(1 2 \"3 4\"); echo ${a[@]}; }; f && g() ( ls )",
          "while read -r a b; do printf '%s\\n' \"${a:-$(date)}\"; done < <(docker images) > out",
          "paste <<A - <<-\"B C\" | sort # that's it\n1\n$(x\nA\n\t2\n\tB C\necho 'a\nb'",
          "x=$(cat <<E\na ' b\nE\n) && echo \"$x\" `echo \\`ls\\`` $'a\\'b' $[1+2]",
          "((i = (1 + 2) * 3)) && for ((i=0; i<3; i++)); do ( (ls); echo $i ); done &",
          "docker run --rm -v \"$PWD:/w\" \\\n  -e 'A=b c' alpine sh -c \"echo \\\"$HOME\\\" | tr a b\"",
          "until ! ping -c1 a; do :; done; time -p ls; select x in a b; do break; done",
          "echo ${x#'a'} ${y//\\//_} \"${z:-\"a b\"}\" a#b \\# 'c'\"d\"$e {a,b} # <<END");

  @TempDir private Path folder;

  @Test
  void whatIsTypedUntilHereWaitsWhereBashWaits() throws IOException, InterruptedException {
    assertThat(differences(texts(CompleteCommandAsBashTest::cut))).isEmpty();
  }

  /** Where the senseless ends, bash may have looked one word further before it says so. */
  @Test
  void aLineOfAnySortEndsWhereBashSaysSo() throws IOException, InterruptedException {
    var differences = differences(texts(CompleteCommandAsBashTest::joined));
    assertThat(differences).noneMatch(each -> each.startsWith("whole: "));
    assertThat(differences).hasSizeLessThanOrEqualTo(LINES / 50);
  }

  /** What is not as bash says it, each behind bash's word. */
  private List<String> differences(List<String> texts) throws IOException, InterruptedException {
    var said = judged(texts);
    var differences = new ArrayList<String>();
    int open = 0;
    for (int i = 0; i < texts.size(); i++) {
      boolean waits = CompleteCommand.missing(texts.get(i), "/bin/bash").isPresent();
      open += waits ? 1 : 0;
      if (waits != said.get(i).equals("open")) {
        differences.add(said.get(i) + ": " + texts.get(i));
      }
    }
    assertThat(open).as("open ones among them").isBetween(LINES / 10, LINES * 9 / 10);
    return differences;
  }

  private static List<String> texts(Function<Random, String> maker) {
    var random = new Random(SEED);
    var texts = new ArrayList<String>();
    while (texts.size() < LINES) {
      var text = maker.apply(random);
      // What bash reads from a file may end with a backslash; a line that is typed goes on then.
      if (!text.endsWith("\\")) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static String joined(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static String cut(Random random) {
    var text = WHOLE.get(random.nextInt(WHOLE.size()));
    return text.substring(0, 1 + random.nextInt(text.length()));
  }

  private List<String> judged(List<String> texts) throws IOException, InterruptedException {
    var in = folder.resolve("texts");
    Files.writeString(in, String.join("\0", texts) + "\0");
    var out = folder.resolve("said");
    var bash =
        new ProcessBuilder("bash", "-c", JUDGE)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .start();
    try {
      assertThat(bash.waitFor(LINES, TimeUnit.SECONDS)).isTrue();
    } finally {
      bash.destroyForcibly();
    }
    var said = Files.readAllLines(out, StandardCharsets.UTF_8);
    assertThat(said).hasSameSizeAs(texts);
    return said;
  }
}
