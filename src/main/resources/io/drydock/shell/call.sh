#!/bin/sh
# Reports a call of a Docker client to the tutor in whose shell it was typed, then becomes that client.
self='@NAME@' calls='@CALLS@' tutor=@TUTOR@ terminal=@TERMINAL@
# Each line of the learner's finds this program in a folder of its own, which is named by the line's number.
here=${0%/*} line=${0%/*}
line=${line##*/}

real='' rest=$PATH:
while [ -n "$rest" ]; do
  folder=${rest%%:*} rest=${rest#*:}
  if [ "$folder" != "$here" ] && [ -f "${folder:-.}/$self" ] && [ -x "${folder:-.}/$self" ]; then
    real=${folder:-.}/$self
    break
  fi
done
if [ -z "$real" ]; then
  echo "$self: not found" >&2
  exit 127
fi
# One call is reported once: some clients are scripts that call others.
if [ -n "${DRYDOCK_CALL-}" ] || [ ! -d "$calls" ]; then
  exec "$real" "$@"
fi
export DRYDOCK_CALL=$$

number=0
while [ -e "$calls/$line-$$.$number" ]; do number=$((number + 1)); done
id=$line-$$.$number file=$calls/$id
kind() {
  if [ -t "$1" ]; then kind=terminal; elif [ -p "/dev/fd/$1" ]; then kind=pipe
  elif [ -f "/dev/fd/$1" ]; then kind=file; else kind=other; fi
}
kind 1
{
  printf '%s\0' "$self" "$real" "$PWD" "$kind"
  [ -z "${DOCKER_HOST+x}" ] || printf 'DOCKER_HOST=%s\0' "$DOCKER_HOST"
  [ -z "${DOCKER_CONTEXT+x}" ] || printf 'DOCKER_CONTEXT=%s\0' "$DOCKER_CONTEXT"
  [ -z "${DOCKER_CONFIG+x}" ] || printf 'DOCKER_CONFIG=%s\0' "$DOCKER_CONFIG"
  [ -z "${CONTAINER_HOST+x}" ] || printf 'CONTAINER_HOST=%s\0' "$CONTAINER_HOST"
  [ -z "${COMPOSE_FILE+x}" ] || printf 'COMPOSE_FILE=%s\0' "$COMPOSE_FILE"
  [ -z "${COMPOSE_PROJECT_NAME+x}" ] || printf 'COMPOSE_PROJECT_NAME=%s\0' "$COMPOSE_PROJECT_NAME"
  [ -z "${COMPOSE_PROFILES+x}" ] || printf 'COMPOSE_PROFILES=%s\0' "$COMPOSE_PROFILES"
  [ -z "${COMPOSE_ENV_FILES+x}" ] || printf 'COMPOSE_ENV_FILES=%s\0' "$COMPOSE_ENV_FILES"
  [ -z "${DRYDOCK_GUARD+x}" ] || printf 'DRYDOCK_GUARD=%s\0' "$DRYDOCK_GUARD"
  printf '\0'
  [ $# = 0 ] || printf '%s\0' "$@"
} >"$file" 2>/dev/null && echo "$id" >>"$calls/order.$line" 2>/dev/null
told=$?

# Asks in the terminal that the call is in; the text comes from standard input. Without a yes it is the end.
question() {
  answer=
  if [ "$terminal" = true ] && { true >/dev/tty; } 2>/dev/null; then
    cat >/dev/tty
    printf 'Go on? [y/N] ' >/dev/tty
    read -r answer </dev/tty || answer=
    case $answer in
      [yY] | [yY][eE][sS]) return ;;
    esac
    said='Not run.'
  else
    cat >&2
    said="Not run: nobody is here to be asked. Try the line with other names, or set \`DRYDOCK_GUARD=off\`."
  fi
  { true >"$calls/refused.$id"; } 2>/dev/null
  echo "$said" >&2
  exit 1
}

# What may take something away waits for the tutor's word; the words are looked at more closely there.
case " $* " in
  *" rm"* | *" remove"* | *" prune"* | *" down"* | *" stop"* | *" kill"* | *" wait "* | *" tag "* | *" build"* | \
    *" bake"* | *" b "* | *" pull "* | *" load"* | *" import "* | *" commit "* | *" up "* | *" run "* | *" create "*)
    if [ "$told" != 0 ] || ! { true >"$calls/ask.$id"; } 2>/dev/null; then
      if [ "${DRYDOCK_GUARD-}" != off ]; then
        question <<END
The tutor cannot be told of this call: nothing can be written to $calls. What the call takes is not known.
END
      fi
      exec "$real" "$@"
    fi
    tries=0
    until [ -e "$calls/word.$id" ]; do
      tries=$((tries + 1))
      if [ "$tries" -gt 100 ]; then
        kill -0 "$tutor" 2>/dev/null || break
        sleep 0.01 2>/dev/null || sleep 1
      fi
    done
    if [ -e "$calls/word.$id" ]; then
      {
        read -r word
        if [ "$word" != run ]; then
          question
          echo yes >"$calls/said.$id"
        fi
      } <"$calls/word.$id"
    fi
    ;;
esac
[ "$told" = 0 ] || exec "$real" "$@"

# A named pipe that lies ready, claimed by a file that only one can make; or a new one.
claim() {
  set -C
  for pipe in "$calls"/free.*; do
    if [ -p "$pipe" ] && { true >"$calls/taken.${pipe##*.}"; } 2>/dev/null; then
      set +C
      return 0
    fi
  done
  set +C
  pipe=$file.pipe
  mkfifo "$pipe" 2>/dev/null
}

# A terminal is left alone. Behind a pipe one program more hands on what the client prints, and keeps the first of it.
case $kind in
  pipe)
    if claim; then
      (
        trap '' XFSZ
        ulimit -f @BLOCKS@
        exec tee "$file.out" <"$pipe" 2>/dev/null
      ) &
      if [ /dev/fd/1 -ef /dev/fd/2 ]; then exec "$real" "$@" >"$pipe" 2>&1; fi
      exec "$real" "$@" >"$pipe"
    fi
    ;;
  file)
    # Held open by the client alone, so its end is the client's end; then the file is looked at, whatever its name is now.
    if claim; then
      at=0
      while read -r key value; do
        case $key in pos:) at=$value ;; flags:) case $value in *[2367]???) at=end ;; esac ;; esac
      done </proc/self/fdinfo/1 2>/dev/null
      if [ "$at" = end ]; then
        exec 8</dev/fd/1
        at=$(wc -c <&8)
        exec 8<&-
      fi
      (
        exec 2>/dev/null 3</dev/fd/1
        read -r _ <"$pipe"
        tail -c "+$((at + 1))" <&3 | head -c @BYTES@ >"$file.part"
        mv "$file.part" "$file.out"
      ) &
      exec "$real" "$@" 9>"$pipe"
    fi
    ;;
esac
exec "$real" "$@"
