package io.github.mldebug.pipeline;

import io.github.mldebug.csv.CsvReader;
import io.github.mldebug.csv.ReadOptions;
import io.github.mldebug.table.Table;
import java.nio.file.Path;
import java.util.List;

/** A table of the examples with a model of it. */
record Example(String name, Table table, String label, List<String> features) {
    static List<Example> all() {
        return List.of(
                of(
                        "three classes (penguins, species)",
                        "penguins/penguins.csv",
                        "species",
                        "island",
                        "culmen_length_mm"),
                of("two classes (penguins, sex)", "penguins/penguins.csv", "sex", "body_mass_g", "culmen_depth_mm"),
                of("numbers (weather, temp_max)", "weather/weather.csv", "temp_max", "temp_min", "wind"));
    }

    private static Example of(String name, String file, String label, String... features) {
        Path path = Path.of("examples").resolve(file);
        Table table = new CsvReader().read(path, path.toString(), ReadOptions.detect());
        return new Example(name, table, label, List.of(features));
    }
}
