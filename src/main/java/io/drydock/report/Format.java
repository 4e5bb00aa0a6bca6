package io.drydock.report;

import java.util.List;
import java.util.Locale;

/** The forms in which results are printed. */
public enum Format {
  TEXT,
  JSON,
  JUNIT,
  TAP;

  /** The results in this form, with a line end at the end. */
  public String render(List<Result> results) {
    return switch (this) {
      case TEXT -> TextReport.render(results);
      case JSON -> JsonReport.render(results);
      case JUNIT -> JunitReport.render(results);
      case TAP -> TapReport.render(results);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
