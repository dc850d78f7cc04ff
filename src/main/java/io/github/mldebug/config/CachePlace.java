package io.github.mldebug.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where a user's caches lie, which no workspace decides. */
final class CachePlace {
    /** Names the folder itself. */
    static final String VARIABLE = "MLDEBUG_CACHE";

    private static final String NAME = "mldebug";

    private CachePlace() {}

    /** Our folder among the user's caches, by the custom of the system; empty when the environment names none. */
    static Optional<Path> of(Map<String, String> environment) {
        return variable(environment, VARIABLE)
                .or(() -> variable(environment, "XDG_CACHE_HOME").map(caches -> caches.resolve(NAME)))
                .or(() -> variable(environment, "LOCALAPPDATA")
                        .map(local -> local.resolve(NAME).resolve("cache")))
                .or(() -> variable(environment, "HOME").map(home -> caches(home).resolve(NAME)));
    }

    private static Path caches(Path home) {
        Path mac = home.resolve("Library").resolve("Caches");
        return Files.isDirectory(mac) ? mac : home.resolve(".cache");
    }

    private static Optional<Path> variable(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        return value.isEmpty() ? Optional.empty() : Optional.of(Path.of(value));
    }
}
