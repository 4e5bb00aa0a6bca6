package io.drydock.check;

import static java.util.Map.entry;

import java.util.Map;

/** In which notation each property of each subject is written; those not named are plain. */
public final class Notations {
  private static final Map<String, Notation> PROPERTIES =
      Map.ofEntries(
          entry("image.id", WrittenId.ID),
          entry("image.digest", WrittenId.ID),
          entry("image.layers", WrittenId.ID),
          entry("image.exposes", WrittenPort.EXPOSED),
          entry("image.volumes", WrittenPath.VOLUME),
          entry("image.user", WrittenUser.USER),
          entry("image.workdir", WrittenPath.WORKDIR),
          entry("image.stop-signal", WrittenSignal.SIGNAL),
          entry("image.platform", WrittenPlatform.PLATFORM),
          entry("image.tags", WrittenReference.REFERENCE),
          entry("image.files", WrittenFile.FILES),
          entry("container.state", ClosedList.STATE),
          entry("container.exit-code", WrittenNumber.EXIT_CODE),
          entry("container.publishes", WrittenPort.PUBLISHED),
          entry("container.mounts", WrittenPath.MOUNTS),
          entry("container.health", ClosedList.HEALTH),
          entry("container.restart", WrittenRestart.RESTART),
          entry("container.limits", WrittenNumber.LIMITS),
          entry("container.cap-add", WrittenCapability.CAPABILITY),
          entry("container.cap-drop", WrittenCapability.CAPABILITY),
          entry("container.security-options", Notation.NAMES),
          entry("container.host-addresses", Notation.NAMES),
          entry("container.networks", Notation.NAMES),
          entry("container.user", WrittenUser.USER),
          entry("container.logs", Printed.PRINTED),
          entry("container.files", WrittenFile.FILES),
          entry("volume.used-by", Notation.NAMES),
          entry("volume.content", WrittenFile.FILES),
          entry("network.used-by", Notation.NAMES),
          entry("network.subnets", Notation.NAMES),
          entry("compose.services", Notation.NAMES),
          entry("compose.networks", Notation.NAMES),
          entry("compose.volumes", Notation.NAMES),
          entry("compose.config", Printed.PRINTED),
          entry("registry.digest", WrittenId.ID),
          entry("registry.tags", WrittenReference.TAG),
          entry("registry.platforms", WrittenPlatform.PLATFORM),
          entry("http.status", WrittenNumber.STATUS),
          entry("http.headers", HeaderNames.HEADERS),
          entry("http.body", Printed.PRINTED),
          entry("file.content", Printed.CONTENT),
          entry("file.mode", WrittenFile.MODE),
          entry("file.type", ClosedList.FILE_TYPE),
          entry("dockerfile.content", Printed.CONTENT),
          entry("dockerfile.instructions", WrittenInstruction.INSTRUCTIONS),
          entry("dockerfile.order", WrittenInstruction.ORDER),
          entry("dockerfile.form", WrittenInstruction.FORMS),
          entry("dockerfile.base", WrittenReference.BASE),
          entry("ran.exit", WrittenNumber.EXIT),
          entry("ran.output", Printed.PRINTED),
          entry("exec.exit", WrittenNumber.EXIT_CODE),
          entry("exec.output", Printed.PRINTED),
          entry("one-off.exit", WrittenNumber.EXIT_CODE),
          entry("one-off.output", Printed.PRINTED),
          entry("run.exit", WrittenNumber.EXIT),
          entry("run.output", Printed.PRINTED));

  private Notations() {}

  /** How the property of that name is written. */
  public static Notation of(Subject subject, String property) {
    return PROPERTIES.getOrDefault(subject.key() + "." + property, Notation.PLAIN);
  }
}
