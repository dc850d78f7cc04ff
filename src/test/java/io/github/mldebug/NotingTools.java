package io.github.mldebug;

/** A {@code mvn} and a {@code java} for {@link LauncherTest} that note in {@code $NOTES} what they are asked to do. */
final class NotingTools {
    /** Notes the build; waits at the gate, if there is one; fails on demand. */
    static final String MAVEN = """
            #!/bin/sh
            echo "$*" >> "$NOTES/builds"
            if [ -p "$NOTES/gate" ]; then echo started > "$NOTES/started"; read -r go < "$NOTES/gate"; fi
            if [ -e "$NOTES/broken" ]; then echo "cannot find symbol"; exit 1; fi
            mkdir -p "$CHECKOUT/target/launcher" && echo jar > "$CHECKOUT/target/launcher/mldebug.jar"
            echo "noise of the build"
            """;

    /** Notes what it runs, one argument a line; makes class lists and archives like the real one. */
    static final String JAVA = """
            #!/bin/sh
            last=
            for argument; do
              case $argument in
                -version) echo "openjdk version \\"$JAVA_SAYS\\" 2021-09-14" >&2; exit ;;
                -XX:DumpLoadedClassList=*) echo java/lang/Object > "${argument#*=}"; exit ;;
                -XX:SharedArchiveFile=*) archive=${argument#*=} ;;
                -Xshare:dump) dump=yes ;;
              esac
            done
            if [ "${dump-}" ]; then echo archive > "$archive"; echo "archive" >> "$NOTES/archives"; exit; fi
            echo "answer in $(pwd)"
            for argument; do printf '<%s>\\n' "$argument"; done > "$NOTES/arguments"
            echo "$OMP_WAIT_POLICY ${LC_ALL-}" > "$NOTES/environment"
            exit "${JAVA_EXITS-0}"
            """;

    private NotingTools() {}
}
