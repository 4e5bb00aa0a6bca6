package io.drydock.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lines of a Dockerfile say, whichever way they are spelt, and their slips. */
class DockerfileLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          COPY ./package.json ./ | COPY package
          COPY ["package.json","./"] | COPY package
          COPY --chown=node:node package.json . | COPY package
          COPY --chown=node:node . . | COPY .
          RUN npm i && npm cache clean | RUN npm install
          RUN set -ex; npm install; true | RUN npm install
          RUN apk add --no-cache tini && npm install | RUN npm install
          FROM docker.io/library/alpine:3.20 | FROM alpine
          """)
  void oneThingIsOneThingHoweverItIsSpelt(String line, String part) {
    assertThat(DockerfileLine.startsLike(line, part)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          COPY app.js . | COPY package
          RUN npm init | RUN npm install
          RUN echo npm install | RUN npm install
          """)
  void otherThingsAreOther(String line, String part) {
    assertThat(DockerfileLine.startsLike(line, part)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FROM docker.io/library/node:6 | node:6
          FROM docker.io/acme/node:6 AS base | acme/node:6
          ARG E=6-alpine\\nFROM node:${E} | node:6-alpine
          ARG E=6\\nARG F=7\\nFROM node:$E | node:6
          FROM registry.example/library/node | registry.example/library/node
          """)
  void theBaseHasItsShortestName(String text, String base) {
    assertThat(DockerfileText.parse(text.replace("\\n", "\n")).base()).isEqualTo(base);
  }

  private static Optional<String> slip(String text) {
    var check =
        new Check.Dockerfile(
            "Dockerfile",
            List.of(new Expectation("base", new Matcher.Equal("alpine:3.20"))),
            Options.NONE);
    return DockerfileSlips.in(check, DockerfileText.parse(text)).map(Cause::says);
  }

  @Test
  void listsThatAreNoneAreToldApart() {
    assertThat(slip("FROM alpine:3.20\nCMD [\"a\", \"b\""))
        .hasValue("Line 2: the closing bracket `]` of the list is missing.");
    assertThat(slip("FROM alpine:3.20\nCMD [\"a\"];"))
        .hasValue("Line 2: behind the list stands `;`, so it is no list to Docker.");
    assertThat(slip("FROM alpine:3.20\nCMD [“a”]"))
        .hasValue("Line 2: the quotes are typographic ones, as a word processor makes them.");
    assertThat(slip("FROM alpine:3.20\nCMD [\"echo a\"]"))
        .hasValue(
            "Line 2: the list has one word only, so Docker looks for a program of that whole name.");
    assertThat(slip("FROM alpine:3.20\nEXPOSE 80:3000"))
        .hasValue(
            "Line 2: `EXPOSE 80:3000` names two ports; EXPOSE takes the container's port alone.");
    assertThat(slip("FROM alpine\nCMD [\"a\"]"))
        .hasValue("The FROM line begins with `alpine`; the task asks for `alpine:3.20`.");
    assertThat(slip("FROM alpine:3.20\nCMD [\"echo\", \"a b\"]")).isEmpty();
  }
}
