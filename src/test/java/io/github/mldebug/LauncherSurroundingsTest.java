package io.github.mldebug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the launcher {@code mldebug} hands on of its surroundings: streams, locale, the policy of waiting. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LauncherSurroundingsTest extends LauncherCheckout {
    @Test
    void setsTheWaitPolicyOfOpenMp() throws Exception {
        run();
        assertTrue(lines("environment").get(0).startsWith("PASSIVE "));

        run(Map.of("OMP_WAIT_POLICY", "ACTIVE"));
        assertTrue(lines("environment").get(0).startsWith("ACTIVE "));
    }

    @Test
    void setsALocaleOfUtf8WhereThereIsOnlyAscii() throws Exception {
        executable("bin/locale", "#!/bin/sh\n[ \"$1\" = charmap ] && echo ${LANG-ANSI_X3.4-1968}\n");

        run();
        assertEquals(List.of("PASSIVE C.UTF-8"), lines("environment"));
        assertFalse(arguments().contains("<-Dmldebug.terminal.ascii=true>"));
        run(Map.of("LC_ALL", "POSIX"));
        assertEquals(List.of("PASSIVE C.UTF-8"), lines("environment"));
        assertTrue(arguments().contains("<-Dmldebug.terminal.ascii=true>"));
        run(Map.of("LANG", "UTF-8"));
        assertEquals(List.of("PASSIVE "), lines("environment"));
        executable("bin/locale", "#!/bin/sh\nexit 127\n");
        run(Map.of("LANG", "C"));
        assertEquals(List.of("PASSIVE C.UTF-8"), lines("environment"));
    }

    @Test
    void nothingThatJavaOpensTakesThePlaceOfAClosedStandardOutput() throws Exception {
        executable("bin/java", """
                #!/bin/sh
                case $1 in
                  -version) echo 'openjdk version "17.0.1"' >&2 ;;
                  *) true < /dev/null; echo answer || echo 'nowhere to' >&2 ;;
                esac
                """);
        Process closed = process(Map.of(), "sh", "-c", "exec '" + checkout.resolve("mldebug") + "' >&-")
                .start();

        String said = ended(closed).err();

        assertTrue(said.endsWith("nowhere to\n"), said);
    }

    @Test
    void aPipeIsNotSaidToBeATerminal() throws Exception {
        run();

        assertFalse(arguments().toString().contains("mldebug.terminal"), arguments()::toString);
    }
}
