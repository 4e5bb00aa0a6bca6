package io.drydock.shell;

/** Is asked before a call that may take something away. */
public interface CallGuard {
  /** Lets every call pass. */
  CallGuard NONE =
      new CallGuard() {
        @Override
        public Word before(ReportedCall call) {
          return new Word.Run();
        }

        @Override
        public void granted(ReportedCall call) {}

        @Override
        public boolean counts(ReportedCall call) {
          return true;
        }
      };

  /** What is to become of a call. */
  sealed interface Word {
    /** It runs. */
    record Run() implements Word {}

    /**
     * The learner is asked; where nobody is there to answer it does not run.
     *
     * @param says what it would take, in plain text
     */
    record Ask(String says) implements Word {}
  }

  /**
   * Says what is to become of a call, which waits for the answer; on a thread of its own. It must
   * come to an end by itself.
   */
  Word before(ReportedCall call) throws InterruptedException;

  /** The learner was asked about this call, and said yes. */
  void granted(ReportedCall call);

  /**
   * Whether a call that was made is one of those that the lesson is about; asked at its line's end.
   */
  boolean counts(ReportedCall call);
}
