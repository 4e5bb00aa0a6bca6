package io.drydock.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The tutor word {@code folder}: tells where the learner's files go, or takes another folder. */
final class FolderWord {
  private final WorkFolder folder;
  private final LazyRunner hands;
  private final Announcer announcer;

  FolderWord(WorkFolder folder, LazyRunner hands, Announcer announcer) {
    this.folder = folder;
    this.hands = hands;
    this.announcer = announcer;
  }

  void carryOut(String wanted) {
    if (wanted.isEmpty()) {
      announcer.say("Your files go to `" + hands.start() + "`.");
      return;
    }
    try {
      var place = place(wanted);
      Files.createDirectories(place);
      hands.moveTo(place);
      folder.keep().accept(place);
      announcer.say("From now on your files go to `" + place + "`. Nothing was moved there.");
    } catch (IOException | InvalidPathException _) {
      announcer.say(
          "`%s` cannot be your folder. Try `ls -ld %s`, or another one.".formatted(wanted, wanted));
    }
  }

  private Path place(String wanted) {
    var home = hands.environment().getOrDefault("HOME", "/");
    boolean inHome = wanted.equals("~") || wanted.startsWith("~/");
    return inHome
        ? Path.of(home + wanted.substring(1)).normalize()
        : hands.directory().resolve(wanted).normalize();
  }
}
