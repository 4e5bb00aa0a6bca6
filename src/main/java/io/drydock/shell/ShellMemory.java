package io.drydock.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a shell keeps in its own head from one line to the next: variables that are not exported,
 * functions, aliases, options. At its end a line's shell writes them down in its own words, and the
 * next line's shell reads them. {@code sh} has no words for its functions; other shells than {@code
 * bash}, {@code zsh} and {@code sh} keep nothing.
 */
final class ShellMemory {
  /** The shells that can tell, by the name of their program. */
  private enum Kind {
    BASH(
        "declare -p; printf \"\\\\0\"; declare -f; alias -p; shopt -p; set +o; umask -p",
        "shopt -s expand_aliases; "),
    // Whatever was there at the start is the shell's own.
    ZSH(
        "typeset -p ${${(k)parameters}:|_drydock_own}; printf \"\\\\0\"; typeset -f; alias -L; set +o; umask",
        "_drydock_own=(${(k)parameters}); "),
    SH("set; printf \"\\\\0\"; alias; set +o; umask", ""),
    OTHER("", "");

    private final String tells;
    private final String begins;

    Kind(String tells, String begins) {
      this.tells = tells;
      this.begins = begins;
    }

    static Kind of(String shell) {
      return switch (Path.of(shell).getFileName().toString()) {
        case "bash" -> BASH;
        case "zsh" -> ZSH;
        case "sh", "dash", "ash" -> SH;
        default -> OTHER;
      };
    }
  }

  /** An author of a line may set these; a shell that reads them back would lose what it is. */
  private static final Set<String> OWN =
      Set.of(
          "_",
          "DIRSTACK",
          "EUID",
          "FUNCNAME",
          "GROUPS",
          "HOSTNAME",
          "HOSTTYPE",
          "IFS",
          "LINENO",
          "MACHTYPE",
          "OLDPWD",
          "OPTARG",
          "OPTERR",
          "OPTIND",
          "OSTYPE",
          "PATH",
          "PIPESTATUS",
          "PPID",
          "PS1",
          "PS2",
          "PS3",
          "PS4",
          "PWD",
          "RANDOM",
          "SECONDS",
          "SHELLOPTS",
          "SHLVL",
          "SRANDOM",
          "EPOCHSECONDS",
          "EPOCHREALTIME",
          "COMP_WORDBREAKS",
          "UID");

  /** Options that are the shell's own, or with which the lines around a learner's would not run. */
  private static final Pattern OWN_OPTION =
      Pattern.compile(
          "set [-+]o (errexit|exec|noexec|xtrace|verbose|onecmd|singlecommand|monitor|notify|history|"
              + "emacs|vi|interactive|login|privileged|restricted|shinstdin|stdin|debug|nolog|"
              + "ignoreeof|zle|rcs|globalrcs|hashall|interactive-comments)"
              + "|shopt -[su] (login_shell|restricted_shell|expand_aliases)");

  private static final Pattern DECLARED =
      Pattern.compile("(?:declare|typeset) (?:-(\\S+) )?([A-Za-z_]\\w*)(?:=.*)?", Pattern.DOTALL);
  private static final Pattern SET = Pattern.compile("([A-Za-z_]\\w*)=.*", Pattern.DOTALL);

  /** Far longer than it takes; the next line then goes without what this one has told. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Kind kind;
  private final ShellFolder folder;
  private Optional<Thread> keeping = Optional.empty();

  /** What this shell keeps, below that folder. */
  ShellMemory(String shell, ShellFolder folder) {
    this.kind = Kind.of(shell);
    this.folder = folder;
  }

  /** What stands before a line: the shell remembers. */
  String recalls() {
    awaitKept();
    return kind == Kind.OTHER
        ? ""
        : kind.begins
            + "[ -r %1$s ] && . %1$s 2>/dev/null; "
                .formatted(LineProgram.quoted(folder.memory().toString()));
  }

  /**
   * What the shell of a line does at its end, as a part of a program in single quotes.
   *
   * @param line its number
   */
  String tells(long line) {
    return kind == Kind.OTHER
        ? ""
        : "{ set +x; { "
            + kind.tells
            + "; } >'"
            + LineProgram.quoted(folder.told(line).toString())
            + "'; } 2>/dev/null; ";
  }

  /**
   * Keeps what a line's shell has told for the lines to come; beside the judging of that line,
   * which does not need it. One that told nothing, or not all, or whose words cannot be written
   * down, changes nothing.
   *
   * @param exported the names of the exported variables, which are kept elsewhere
   */
  void keepSoon(long line, Set<String> exported) {
    awaitKept();
    keeping =
        Optional.of(
            Thread.ofPlatform()
                .daemon()
                .name("shell memory")
                .start(
                    () -> {
                      try {
                        keep(line, exported);
                      } catch (IOException _) {
                        // The lines to come know what they knew before.
                      }
                    }));
  }

  /** Waits until what was told last is kept. */
  void awaitKept() {
    try {
      if (keeping.isPresent()) {
        keeping.get().join(PATIENCE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep(long line, Set<String> exported) throws IOException {
    var told = folder.told(line);
    if (!Files.exists(told)) {
      return;
    }
    // To a shell this is bytes; in this charset each is one character.
    var text = Files.readString(told, StandardCharsets.ISO_8859_1);
    Files.delete(told);
    int rest = text.indexOf('\0');
    if (rest >= 0) {
      var kept = new StringBuilder();
      entries(text.substring(0, rest)).stream()
          .filter(entry -> isLearners(entry, exported))
          .forEach(entry -> kept.append(entry).append('\n'));
      kept.append(settings(text.substring(rest + 1)));
      var half = folder.path().resolve("memory.half");
      Files.writeString(half, kept, StandardCharsets.ISO_8859_1);
      Files.move(half, folder.memory(), StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private static boolean isLearners(String entry, Set<String> exported) {
    var declared = DECLARED.matcher(entry);
    var set = SET.matcher(entry);
    var name = declared.matches() ? declared.group(2) : set.matches() ? set.group(1) : "";
    var flags = declared.matches() && declared.group(1) != null ? declared.group(1) : "";
    return !name.isEmpty()
        && !flags.contains("x")
        && !flags.contains("r")
        && !OWN.contains(name)
        && !exported.contains(name)
        && !name.startsWith("BASH")
        && !name.startsWith("_drydock");
  }

  /** Functions, aliases and options; {@code sh} leaves out the words that make them. */
  private String settings(String text) {
    var kept = new StringBuilder();
    for (var line : text.split("\n", -1)) {
      if (kind != Kind.BASH && line.matches("0?[0-7]{3}")) {
        kept.append("umask ").append(line).append('\n');
      } else if (!OWN_OPTION.matcher(line).matches()) {
        boolean alias = kind == Kind.SH && line.matches("[^\\s=']+='.*");
        kept.append(alias ? "alias " : "").append(line).append('\n');
      }
    }
    return kept.toString();
  }

  /** The entries of a list of variables, each on one line or, within quotes, on several. */
  static List<String> entries(String text) {
    var all = new ArrayList<String>();
    int start = 0;
    char quote = 0;
    boolean escapes = false;
    for (int at = 0; at < text.length(); at++) {
      char now = text.charAt(at);
      if (now == '\\' && (quote == 0 || escapes)) {
        at++;
      } else if (quote != 0) {
        quote = now == quote ? 0 : quote;
      } else if (now == '\'' || now == '"') {
        quote = now;
        // In 'single quotes' a backslash is a backslash, in $'these' and "these" it is not.
        escapes = now == '"' || at > 0 && text.charAt(at - 1) == '$';
      } else if (now == '\n') {
        all.add(text.substring(start, at));
        start = at + 1;
      }
    }
    if (start < text.length()) {
      all.add(text.substring(start));
    }
    return all;
  }
}
