# Fetches an engine's Debian packages into a folder of their own; sourced by `fetch` and `prove`. apt gets a state, a cache
# and sources of its own for it. Wants $cache, $mirror (may be empty), $work and the functions `say` and `fail`.

known="20.10 26.1 28.5"
bookworms_runc=bookworm

find_mirror() {
  [ -z "$mirror" ] || return 0
  # shellcheck disable=SC2016 # for apt to fill in
  mirror=$(apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null \
    | awk '$1 !~ /-(security|updates|backports)/ && $2 == "main" && $3 ~ /debian\/?$/ { print $3; exit }')
  [ -n "$mirror" ] || fail 3 "This machine's apt sources name no mirror of Debian." "Try --mirror ADDRESS."
}

apt_of() { # SUITE, then words for apt-get
  suite=$1
  shift
  apt=$work/apt-$suite
  if [ ! -d "$apt" ]; then
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/parts"
    : >"$apt/status"
    signed=''
    for ring in /usr/share/keyrings/debian-archive-keyring.pgp /usr/share/keyrings/debian-archive-keyring.gpg; do
      [ -r "$ring" ] && signed="[signed-by=$ring] "
    done
    echo "deb $signed$mirror $suite main" >"$apt/sources.list"
  fi
  # Hooks of the machine's own configuration would act on the machine's own lists.
  timeout 600 apt-get -q -o Dir::Etc::SourceList="$apt/sources.list" -o Dir::Etc::SourceParts="$apt/parts" \
    -o Dir::State="$apt" -o Dir::State::lists="$apt/lists" -o Dir::State::status="$apt/status" \
    -o Dir::Cache="$apt/cache" -o APT::Sandbox::User=root -o Acquire::Languages=none -o Acquire::Retries=3 \
    -o APT::Update::Post-Invoke-Success= -o APT::Update::Post-Invoke= "$@"
}

files_of() { # SUITE PACKAGE...: the names of the packages' files, as the mirror has them now
  suite=$1
  if [ ! -f "$work/apt-$suite/updated" ]; then
    apt_of "$suite" update >"$work/apt.log" 2>&1 || return 1
    : >"$work/apt-$suite/updated"
  fi
  apt_of "$@" 2>>"$work/apt.log" | awk '{ print $2 }' | sort
}

fetch() { # ENGINE: leaves its programs in $cache/ENGINE/bin
  engine=$1
  case $engine in
    20.10) suite=bookworm packages="docker.io containerd" ;;
    26.1) suite=trixie packages="docker.io docker-cli docker-buildx containerd" ;;
    28.5) suite=sid packages="docker.io docker-cli docker-buildx containerd" ;;
  esac
  have=$cache/$engine
  find_mirror
  say "looking for $engine in Debian $suite"
  # shellcheck disable=SC2086 # several packages on purpose
  wanted=$(files_of "$suite" download --print-uris $packages && files_of "$bookworms_runc" download --print-uris runc)
  if [ -z "$wanted" ]; then
    if [ -f "$have/packages" ]; then
      say "the mirror does not answer: taking what was fetched before"
      return 0
    fi
    say "the packages of $engine could not be found: $(tail -n 1 "$work/apt.log" 2>/dev/null)"
    return 1
  fi
  if [ "$wanted" = "$(cat "$have/packages" 2>/dev/null)" ]; then
    return 0
  fi
  # shellcheck disable=SC2086
  say "fetching" $wanted
  rm -rf "$have"
  mkdir -p "$have/debs" "$have/root" "$have/runc" "$have/bin" "$have/config/cli-plugins"
  # shellcheck disable=SC2086
  if ! (cd "$have/debs" && apt_of "$suite" download $packages \
    && cd "$have/runc" && apt_of "$bookworms_runc" download runc) >>"$work/apt.log" 2>&1; then
    say "the packages of $engine could not be fetched: $(tail -n 1 "$work/apt.log")"
    return 1
  fi
  for package in "$have"/debs/*.deb; do
    dpkg -x "$package" "$have/root" || return 1
  done
  dpkg -x "$have"/runc/*.deb "$have/runc" || return 1
  for program in "$have"/root/usr/bin/* "$have"/root/usr/sbin/* "$have"/runc/usr/sbin/runc "$have"/runc/usr/bin/runc; do
    # The runc of a newer Debian asks for a newer libc: the oldest one comes last, and stays.
    [ ! -x "$program" ] || ln -srf "$program" "$have/bin/${program##*/}"
  done
  for plugin in "$have"/root/usr/libexec/docker/cli-plugins/* "$have"/root/usr/lib/docker/cli-plugins/*; do
    [ ! -x "$plugin" ] || ln -srf "$plugin" "$have/config/cli-plugins/${plugin##*/}"
  done
  rm -rf "$have/debs"
  echo "$wanted" >"$have/packages"
}

# ---- Does it start here?

newest_libc() { grep -ao 'GLIBC_2\.[0-9]*' "$1" | sort -uV | tail -n 1; }

starts() { # ENGINE FILE: notes its versions in the file; whether its programs start on this machine's libc
  have=$cache/$1
  for program in dockerd docker containerd runc; do
    if ! said=$("$have/bin/$program" --version 2>&1); then
      say "$program of $1 does not start here (libc: it needs $(newest_libc "$have/bin/$program"), here is" \
        "$(getconf GNU_LIBC_VERSION 2>/dev/null)): $said"
      return 1
    fi
    printf '%s (needs %s)\n' "$said" "$(newest_libc "$have/bin/$program")" | head -n 1 >>"$2"
  done
  # Of 20.10 BuildKit is in the client itself.
  [ -x "$have/config/cli-plugins/docker-buildx" ] || return 0
  if ! said=$(DOCKER_CONFIG=$have/config "$have/bin/docker" buildx version 2>&1); then
    say "buildx of $1 does not start here: $said"
    return 1
  fi
  echo "$said" >>"$2"
}
