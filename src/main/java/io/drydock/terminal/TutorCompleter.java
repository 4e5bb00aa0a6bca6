package io.drydock.terminal;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Completes tutor words; the rest follows. */
final class TutorCompleter implements Completer {
  TutorCompleter(Conversation tutor, LazyRunner hands) {}

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    if (line.wordIndex() == 0) {
      for (var word : TutorWord.values()) {
        candidates.add(new Candidate(word.word(), word.word(), null, word.help(), null, null, true));
      }
    }
  }
}
