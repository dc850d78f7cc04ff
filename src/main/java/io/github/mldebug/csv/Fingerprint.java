package io.github.mldebug.csv;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What identifies a file's bytes as they are stored.
 *
 * @param bytes how many
 * @param sha256 their SHA-256 in lower-case hexadecimal
 */
record Fingerprint(long bytes, String sha256) {
    private static final int CHUNK = 1 << 16;

    static Fingerprint of(FileContent content) {
        MessageDigest digest = algorithm();
        byte[] chunk = new byte[CHUNK];
        long bytes = 0;
        try (InputStream input = content.stored()) {
            for (int count = input.read(chunk); count >= 0; count = input.read(chunk)) {
                digest.update(chunk, 0, count);
                bytes += count;
            }
        } catch (IOException failure) {
            throw FileContent.unreadable(content.path(), failure);
        }
        return new Fingerprint(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
