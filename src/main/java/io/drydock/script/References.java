package io.drydock.script;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The grammar of image references, as the distribution project defines it: {@code
 * [HOST[:PORT]/]PATH[:TAG][@DIGEST]}. A variable counts as a valid text.
 */
final class References {
  private static final Pattern DIGEST_VARIABLE = Pattern.compile("@\\$\\{[a-z][a-z0-9_-]*}$");
  // Possessive quantifiers: a long wrong name must not cost exponential time.
  private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]*+(?<!-))?";
  private static final String HOST = LABEL + "(?:\\." + LABEL + ")*+(?::[0-9]{1,5})?";
  private static final String COMPONENT = "[a-z0-9]++(?:(?:\\.|__|_|-++)[a-z0-9]++)*+";
  private static final String PATH = COMPONENT + "(?:/" + COMPONENT + ")*+";
  private static final String TAG = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";
  private static final String DIGEST = "[a-z][a-z0-9+._-]*:[0-9a-fA-F]{32,}";
  private static final Pattern REFERENCE =
      Pattern.compile("(?:(?:%s)/)?+%s(?::%s)?(?:@%s)?".formatted(HOST, PATH, TAG, DIGEST));
  private static final Pattern REFERENCE_WITHOUT_HOST =
      Pattern.compile("%s(?::%s)?(?:@%s)?".formatted(PATH, TAG, DIGEST));
  private static final Pattern IMAGE_ID = Pattern.compile(DIGEST);
  private static final int LONGEST = 255 + 1 + 128 + 1 + 140;

  private References() {}

  /** An image reference or an image ID. */
  static Optional<String> of(Value value) {
    return value.word().filter(reference -> check(value, reference));
  }

  /** Whether two references name the same thing by their text. */
  static boolean same(String one, String other) {
    return full(one).equals(full(other));
  }

  private static boolean check(Value value, String reference) {
    if (valid(reference)) {
      return true;
    }
    value.problem(
        "`%s` is not an image reference.".formatted(reference),
        reference.equals(reference.toLowerCase(Locale.ROOT))
                || !valid(reference.toLowerCase(Locale.ROOT))
            ? "Try `NAME:TAG`, such as `nginx:latest` or `${hub}/nginx:testing`."
            : "Try small letters in the repository's name.");
    return false;
  }

  private static boolean valid(String reference) {
    // No short word is a digest, so a variable in the place of one is left out.
    var plain = Placeholders.fill(DIGEST_VARIABLE.matcher(reference).replaceFirst(""));
    return plain.length() <= LONGEST
        && (REFERENCE.matcher(plain).matches()
            || REFERENCE_WITHOUT_HOST.matcher(plain).matches()
            || IMAGE_ID.matcher(plain).matches());
  }

  private static String full(String reference) {
    var plain = reference.replaceFirst("^docker\\.io/", "").replaceFirst("^library/", "");
    boolean named =
        plain.substring(plain.lastIndexOf('/') + 1).contains(":") || plain.contains("@");
    return named ? plain : plain + ":latest";
  }
}
