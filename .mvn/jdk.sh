# Sets `jdk` to the home of a JDK 25 or later; called by ./drydock and ./mvnw, which share it.

# A JDK tells its version in the file `release`: reading it costs no process.
jdk_fits() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS='=' read -r jdk_key jdk_value; do
    [ "$jdk_key" = JAVA_VERSION ] || continue
    jdk_value=${jdk_value#\"}
    jdk_value=${jdk_value%%[!0-9]*}
    [ "${jdk_value:-0}" -ge 25 ] && jdk=$1 && return 0
    return 1
  done <"$1/release"
  return 1
}

jdk_find() {
  jdk=
  [ -n "${JAVA_HOME:-}" ] && jdk_fits "$JAVA_HOME" && return 0
  for jdk_try in ~/.local/share/drydock/jdk /usr/lib/jvm/* /opt/* /opt/java/* ~/.sdkman/candidates/java/* ~/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home ~/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    jdk_fits "$jdk_try" && return 0
  done
  jdk_try=$(command -v javac) && jdk_try=$(readlink -f "$jdk_try" 2>/dev/null) \
    && jdk_fits "${jdk_try%/bin/javac}" && return 0
  if [ -x /usr/libexec/java_home ]; then
    jdk_try=$(/usr/libexec/java_home -v 25+ 2>/dev/null) && jdk_fits "$jdk_try" && return 0
  fi
  return 1
}

jdk_missing() {
  cat >&2 <<'END'
drydock: no JDK 25 was found (looked at JAVA_HOME, PATH, and the usual folders).
Try, depending on your system:
  Debian, Ubuntu   sudo apt-get install openjdk-25-jdk-headless   (or a Temurin 25 package)
  Fedora           sudo dnf install java-25-openjdk-devel
  macOS            brew install openjdk@25   (or temurin@25)
  Windows          wsl --install, then the line for Ubuntu inside WSL
  any              unpack a JDK 25 somewhere, and: export JAVA_HOME=/path/to/it
END
  exit 2
}
