package io.github.mldebug.trial;

import io.github.mldebug.json.RecordJson;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Results of trials in a folder, one file each, named by the hash of all that decides it. A file that is damaged, or cannot
 * be written, costs a fit and nothing else.
 */
public final class FolderTrialStore implements TrialStore {
    private static final Logger LOG = LoggerFactory.getLogger(FolderTrialStore.class);
    private static final int MAGIC = 0x6d6c6462;
    private static final int FIXED = Integer.BYTES * 3 + Double.BYTES + Long.BYTES * 2;
    /** A larger result would drive all others out, and is made anew instead. */
    private static final long LARGEST = 256L << 20;

    private static final int NAME_DIGITS = 40;
    private static final String ENDING = ".trial";

    private final Path folder;
    private final String context;

    /** @param context all that decides a result besides the trial: data, split, target, weights, version of the learners */
    public FolderTrialStore(Path folder, String context) {
        this.folder = folder;
        this.context = context;
    }

    @Override
    public Optional<TrialResult> get(Trial trial) {
        Path file = file(trial);
        try {
            return Files.exists(file) ? read(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            LOG.debug("not read: {}", file, e);
            return Optional.empty();
        }
    }

    @Override
    public void put(Trial trial, TrialResult result) {
        Path file = file(trial);
        if (size(result) > LARGEST) {
            LOG.debug("not kept, {} bytes: {}", size(result), file);
            return;
        }
        try {
            Files.createDirectories(folder);
            // Whole or not at all, whenever the process ends and however many write it.
            Path unfinished = Files.createTempFile(folder, "trial", ".tmp");
            Files.write(unfinished, bytes(result));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.debug("not kept: {}", file, e);
        }
    }

    /** Deletes the results that were written first until the rest takes at most so many bytes. */
    public void shrink(long mostBytes) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Kept> kept = new ArrayList<>();
            for (Path path : inside.toList()) {
                kept.add(new Kept(path, Files.size(path), Files.getLastModifiedTime(path)));
            }
            long total = kept.stream().mapToLong(Kept::bytes).sum();
            kept.sort(Comparator.comparing(Kept::written));
            for (Kept one : kept) {
                if (total <= mostBytes) {
                    return;
                }
                Files.deleteIfExists(one.path());
                total -= one.bytes();
            }
        } catch (IOException e) {
            LOG.debug("not shrunk: {}", folder, e);
        }
    }

    private record Kept(Path path, long bytes, FileTime written) {}

    private Path file(Trial trial) {
        try {
            byte[] key = (context + "\n" + RecordJson.line(trial)).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return folder.resolve(HexFormat.of().formatHex(hash).substring(0, NAME_DIGITS) + ENDING);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static int width(TrialResult result) {
        return result.positions().length == 0 ? 0 : result.predictions()[0].length;
    }

    private static long size(TrialResult result) {
        return FIXED + result.positions().length * (Integer.BYTES + Double.BYTES * (1L + width(result)));
    }

    private static byte[] bytes(TrialResult result) {
        int rows = result.positions().length;
        int width = width(result);
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(size(result))).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putInt(MAGIC).putInt(rows).putInt(width);
        buffer.putDouble(result.trainLoss()).putLong(result.parameters());
        for (int position : result.positions()) {
            buffer.putInt(position);
        }
        for (double loss : result.losses()) {
            buffer.putDouble(loss);
        }
        for (double[] prediction : result.predictions()) {
            for (double value : prediction) {
                buffer.putDouble(value);
            }
        }
        buffer.putLong(checksum(buffer.array(), buffer.position()));
        return buffer.array();
    }

    private static Optional<TrialResult> read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int content = bytes.length - Long.BYTES;
        if (content < 0 || buffer.getLong(content) != checksum(bytes, content) || buffer.getInt() != MAGIC) {
            return Optional.empty();
        }
        try {
            int rows = buffer.getInt();
            int width = buffer.getInt();
            double trainLoss = buffer.getDouble();
            long parameters = buffer.getLong();
            int[] positions = new int[rows];
            for (int i = 0; i < rows; i++) {
                positions[i] = buffer.getInt();
            }
            double[] losses = doubles(buffer, rows);
            double[][] predictions = new double[rows][];
            for (int i = 0; i < rows; i++) {
                predictions[i] = doubles(buffer, width);
            }
            return Optional.of(new TrialResult(positions, predictions, losses, trainLoss, parameters));
        } catch (BufferUnderflowException e) {
            LOG.debug("a result is too short", e);
            return Optional.empty();
        }
    }

    private static double[] doubles(ByteBuffer buffer, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = buffer.getDouble();
        }
        return values;
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }
}
