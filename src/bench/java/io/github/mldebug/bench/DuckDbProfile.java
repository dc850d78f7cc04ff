package io.github.mldebug.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The peer of the reader's benchmark: what DuckDB's SUMMARIZE tells of a CSV file, as a process of its own. */
public final class DuckDbProfile {
    private DuckDbProfile() {}

    /** Argument: the file. Prints the number of columns summarised. */
    public static void main(String[] arguments) throws SQLException {
        String file = arguments[0].replace("'", "''");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SUMMARIZE SELECT * FROM read_csv('" + file + "')")) {
            int columns = 0;
            while (rows.next()) {
                columns++;
            }
            System.out.println(columns + " columns");
        }
    }
}
