# Sourced by the launchers: finds a JDK, builds what is out of date, runs a main class.
# shellcheck shell=bash

# Prints the home of a JDK of version 21 or newer.
find_jdk() {
  local home version
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
      "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home \
      "$(dirname "$(dirname "$(readlink -f "$(command -v javac 2>/dev/null)" 2>/dev/null)")" 2>/dev/null)"; do
    [ -x "$home/bin/javac" ] && [ -r "$home/release" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    if [ "${version:-0}" -ge 21 ]; then
      printf '%s\n' "$home"
      return 0
    fi
  done
  return 1
}

# Takes arguments and the names of files for UTF-8. Java reads them as the locale says, and in that of
# cron, services and containers, or one that is not installed, would lose all letters but those of ASCII.
use_utf8() {
  if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
    { export LC_ALL=C.UTF-8; } 2>/dev/null
  fi
}

# launch ROOT MODULE MAIN_CLASS [ARGUMENT...]
launch() {
  local root=$1 module=$2 main=$3 modules extra jdk jar stamp log
  shift 3
  use_utf8
  # The model that embeds texts is large: it is there once somebody has asked for it.
  modules=$module
  case " $* " in
    *" --embeddings "*) modules=$module,embeddings ;;
    *) [ ! -e "$root/embeddings/target/lib" ] || modules=$module,embeddings ;;
  esac
  if ! jdk=$(find_jdk); then
    echo "ireum needs a JDK of version 21 or newer: install one, or point JAVA_HOME at it." >&2
    exit 2
  fi
  stamp=$root/$module/target/launcher.stamp
  if [ ! -e "$stamp" ] || { [ "$modules" != "$module" ] && [ ! -e "$root/embeddings/target/lib" ]; } \
      || [ -n "$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src/main \
      -newer "$stamp" -print 2>/dev/null | head -n 1)" ]; then
    if ! command -v mvn >/dev/null; then
      echo "ireum is not built yet, and building it needs Maven: install it, and call again." >&2
      exit 2
    fi
    echo "Building ireum; the first time this takes a minute or two ..." >&2
    log=$(mktemp)
    if ! (cd "$root" && mvn -B -q -pl "$modules" -am -Dmaven.test.skip=true \
        -Dmaven.javadoc.skip=true -Dmaven.source.skip=true -Dspotless.check.skip=true \
        -Dforbiddenapis.skip=true package) >"$log" 2>&1; then
      cat "$log" >&2
      rm -f "$log"
      echo "ireum could not be built; the messages are above." >&2
      exit 2
    fi
    rm -f "$log" "$root/$module/target/classes.jsa"
    touch "$stamp"
  fi
  jar=$(ls "$root/$module"/target/ireum-"$module"-*.jar | grep -v -e -sources -e -javadoc | head -n 1)
  extra=
  if [ -e "$root/embeddings/target/lib" ]; then
    extra=:$(ls "$root"/embeddings/target/ireum-embeddings-*.jar | grep -v -e -sources -e -javadoc \
      | head -n 1):$root/embeddings/target/lib/*
  fi
  # The filter of standard error ends with what writes to it: a Ctrl-C goes to both, and java has the last word.
  # shellcheck disable=SC2086
  exec "$jdk/bin/java" -XX:+AutoCreateSharedArchive \
    -XX:SharedArchiveFile="$root/$module/target/classes.jsa" -Xlog:disable \
    --add-modules jdk.incubator.vector --enable-native-access=ALL-UNNAMED \
    -Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 -Djava.awt.headless=true \
    -Direum.root="$root" -Direum.terminal="$([ -t 1 ] && echo true || echo false)" \
    -Direum.progress="$([ -t 2 ] && echo /dev/fd/3)" \
    ${IREUM_JAVA_OPTIONS:-} \
    -cp "$jar:$root/$module/target/lib/*$extra" "$main" "$@" \
    3>&2 2> >(trap '' HUP INT TERM; exec grep --line-buffered -v '^WARNING: Using incubator modules' >&2)
}
