# Reads what proofs left as JUnit; sourced by `prove`.

counts() { # JUNIT-FILE...: lessons, proven, skipped, failed
  cat -- "$@" | tr '\n<' ' \n' | awk '
    function number(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0 }
    /^testsuite / {
      lessons++; skipped += number("skipped"); wrong = number("failures") + number("errors")
      failed += wrong; proven += number("tests") - number("skipped") - wrong
    }
    END { printf "%d %d %d %d\n", lessons, proven, skipped, failed }'
}

reasons() { # ELEMENT JUNIT-FILE...: which statements, and why
  element=$1
  shift
  cat -- "$@" | tr '\n<' ' \n' | awk -v element="$element" '
    function text(name) {
      if (!match($0, " ?" name "=\"[^\"]*\"")) return ""
      value = substr($0, RSTART, RLENGTH); sub(/^[^"]*"/, "", value); sub(/"$/, "", value)
      gsub(/&quot;/, "\"", value); gsub(/&lt;/, "<", value); gsub(/&gt;/, ">", value)
      gsub(/&#xa;|&#10;/, " ", value); gsub(/&amp;/, "\\&", value)
      return value
    }
    /^testcase / { of = text("classname") ", " text(" name") }
    $0 ~ "^" element " " { print "    " of ": " text("message") }'
}

told() { # ELEMENT HEAD JUNIT-FILE...: nothing where there is nothing to tell
  element=$1 head=$2
  shift 2
  why=$(reasons "$element" "$@")
  [ -z "$why" ] || printf '%s\n%s\n' "$head" "$why"
}
