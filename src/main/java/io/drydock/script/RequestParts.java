package io.drydock.script;

import io.drydock.check.HttpRequestParts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what an HTTP request sends. */
final class RequestParts {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

  /** The client sets these itself, and lets nobody else (java.net.http). */
  private static final Set<String> OWN =
      Set.of("connection", "content-length", "expect", "host", "upgrade");

  private static final List<String> WITHOUT_BODY = List.of("GET", "HEAD");

  private RequestParts() {}

  static Map<String, String> headers(Value value) {
    var headers = new LinkedHashMap<String, String>();
    Fields.of(value, value.name())
        .ifPresent(
            fields ->
                fields
                    .all()
                    .forEach(
                        header ->
                            header
                                .getValue()
                                .wordOrEmpty()
                                .filter(_ -> checkName(fields, header.getKey()))
                                .ifPresent(text -> headers.put(header.getKey(), text))));
    return headers;
  }

  private static boolean checkName(Fields fields, String name) {
    if (!NAME.matcher(Placeholders.fill(name)).matches()) {
      fields.keyProblem(
          name,
          "`%s` cannot be the name of a header.".formatted(name),
          "Try one such as `Accept`.");
      return false;
    }
    if (OWN.contains(name.toLowerCase(Locale.ROOT))) {
      fields.keyProblem(
          name, "The header `%s` is set by the client itself.".formatted(name), "Try it without.");
      return false;
    }
    return true;
  }

  /** Notes a body of a request that takes none. */
  static void checkMethod(Fields fields, String method, HttpRequestParts sent) {
    if (sent.body().isPresent() && WITHOUT_BODY.contains(method)) {
      fields.keyProblem(
          "request-body",
          "A request with the method `%s` sends no body.".formatted(method),
          "Try `method: POST` beside it.");
    }
  }
}
