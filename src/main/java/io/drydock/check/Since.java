package io.drydock.check;

/** From when on something counts. */
public enum Since {
  TASK,
  LESSON,
  EVER
}
