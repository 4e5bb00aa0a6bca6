package io.drydock.check;

import io.drydock.docker.ImageReference;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of images, in full or as short as Docker takes them, and their tags. */
final class WrittenReference implements Notation {
  static final Notation REFERENCE = new WrittenReference();

  private static final Pattern IMAGE_OF_FROM = Pattern.compile("(?<!\\S)[^\\s-]\\S*");

  /** The image of a FROM: it may be another stage, or stand in a variable. */
  static final Notation BASE =
      new Notation() {
        @Override
        public String canonical(String written) {
          return written.equals("scratch") ? written : familiar(written);
        }

        @Override
        public List<String> spellings(String found) {
          return Stream.of(canonical(found), found).distinct().toList();
        }
      };

  /** The words behind FROM, of which the first that is no flag is the image. */
  static final Notation FROM =
      new Notation() {
        @Override
        public String canonical(String written) {
          var image = IMAGE_OF_FROM.matcher(written);
          return image.find()
              ? image.replaceFirst(
                  each -> java.util.regex.Matcher.quoteReplacement(BASE.canonical(each.group())))
              : written;
        }

        @Override
        public List<String> spellings(String found) {
          return Stream.of(canonical(found), found).distinct().toList();
        }
      };

  static final Notation TAG =
      new Notation() {
        @Override
        public boolean ordered() {
          return false;
        }

        @Override
        public boolean valid(String written) {
          return written.matches("\\w[\\w.-]{0,127}");
        }

        @Override
        public String says() {
          return "a tag";
        }

        @Override
        public String examples() {
          return "the part behind the name alone, such as `latest`";
        }
      };

  private WrittenReference() {}

  @Override
  public String canonical(String written) {
    return familiar(written);
  }

  @Override
  public boolean ordered() {
    return false;
  }

  @Override
  public boolean valid(String written) {
    return ImageReference.parse(written).isPresent();
  }

  @Override
  public String says() {
    return "an image reference";
  }

  @Override
  public String examples() {
    return "`NAME:TAG`, such as `nginx:latest`";
  }

  private static String familiar(String written) {
    return ImageReference.parse(written).map(ImageReference::familiar).orElse(written);
  }
}
