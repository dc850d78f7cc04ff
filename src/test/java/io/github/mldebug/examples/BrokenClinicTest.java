package io.github.mldebug.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.mldebug.kit.BrokenClinic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BrokenClinicTest {
    @Test
    void theCommittedTableIsWhatTheGeneratorMakes() throws IOException {
        assertEquals(BrokenClinic.csv(), Files.readString(Path.of("examples/broken/clinic.csv")));
    }
}
