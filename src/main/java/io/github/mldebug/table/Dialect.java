package io.github.mldebug.table;

/**
 * How a file spells a table.
 *
 * @param delimiter the character between cells
 * @param quote the character around cells, usually a double quote
 * @param encoding the character encoding's canonical name, as {@code UTF-8}
 * @param header whether the first row holds the names
 */
public record Dialect(String delimiter, String quote, String encoding, boolean header) {}
