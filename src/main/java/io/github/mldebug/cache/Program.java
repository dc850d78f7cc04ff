package io.github.mldebug.cache;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which build of the program this is: another one may read a file in another way. */
final class Program {
    private Program() {}

    /** Size and time of the jar, or of each class file where there is no jar; empty when that cannot be told. */
    static Optional<String> build() {
        @Nullable CodeSource source = Program.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return Optional.empty();
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            return Optional.of(Files.isDirectory(place) ? classes(place) : file(place));
        } catch (URISyntaxException | IOException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            StringBuilder all = new StringBuilder();
            for (Path file : sorted) {
                all.append(file(file)).append('\n');
            }
            return all.toString();
        }
    }

    private static String file(Path file) throws IOException {
        return Files.size(file) + " " + FileStamp.nanos(Files.getLastModifiedTime(file));
    }
}
