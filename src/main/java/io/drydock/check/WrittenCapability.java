package io.drydock.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Linux capabilities: {@code net_raw}, {@code NET_RAW} and {@code CAP_NET_RAW} are the same. */
final class WrittenCapability implements Notation {
  static final Notation CAPABILITY = new WrittenCapability();

  private static final String PREFIX = "CAP_";

  private static final List<String> KNOWN =
      Arrays.asList(
          """
          ALL AUDIT_CONTROL AUDIT_READ AUDIT_WRITE BLOCK_SUSPEND BPF CHECKPOINT_RESTORE CHOWN \
          DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE \
          LINUX_IMMUTABLE MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST \
          NET_RAW PERFMON SETFCAP SETGID SETPCAP SETUID SYSLOG SYS_ADMIN SYS_BOOT SYS_CHROOT \
          SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME \
          SYS_TTY_CONFIG WAKE_ALARM"""
              .split("\\s+"));

  private WrittenCapability() {}

  @Override
  public String canonical(String written) {
    var upper = written.strip().toUpperCase(Locale.ROOT);
    return upper.startsWith(PREFIX) ? upper.substring(PREFIX.length()) : upper;
  }

  @Override
  public List<String> words() {
    return KNOWN;
  }

  @Override
  public boolean ordered() {
    return false;
  }

  @Override
  public String says() {
    return "a capability";
  }
}
