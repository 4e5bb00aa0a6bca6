package io.drydock.script;

/** What a value in a file is, as messages call it. */
enum Shape {
  NOTHING("nothing"),
  TRUTH("true or false"),
  NUMBER("a number"),
  TEXT("a text"),
  LIST("a list"),
  MAP("a map");

  private final String says;

  Shape(String says) {
    this.says = says;
  }

  String says() {
    return says;
  }
}
