package io.drydock.check;

import io.drydock.docker.ContainerSummary;
import java.util.Map;

/** What Compose writes on what it makes. */
final class ComposeLabels {
  static final String PROJECT = "com.docker.compose.project";
  static final String SERVICE = "com.docker.compose.service";
  static final String CONFIG_HASH = "com.docker.compose.config-hash";
  static final String CONFIG_FILES = "com.docker.compose.project.config_files";
  static final String FOLDER = "com.docker.compose.project.working_dir";
  static final String NETWORK = "com.docker.compose.network";
  static final String VOLUME = "com.docker.compose.volume";
  private static final String ONE_OFF = "com.docker.compose.oneoff";

  private ComposeLabels() {}

  /** The project that something was made for; empty where Compose did not make it. */
  static String projectOf(Map<String, String> labels) {
    return labels.getOrDefault(PROJECT, "");
  }

  static String projectOf(ContainerSummary container) {
    return projectOf(container.labels());
  }

  /** The service; empty for a container that {@code compose run} has made beside it. */
  static String serviceOf(ContainerSummary container) {
    return Boolean.parseBoolean(container.labels().get(ONE_OFF))
        ? ""
        : container.labels().getOrDefault(SERVICE, "");
  }
}
