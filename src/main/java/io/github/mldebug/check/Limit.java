package io.github.mldebug.check;

/**
 * A number that a check judges by, declared once and settable with {@code --limit CHECK.NAME=VALUE}.
 *
 * @param name kebab-case, unique in the check
 * @param value the default
 * @param meaning one line for {@code explain}, with the unit
 */
public record Limit(String name, double value, String meaning) {}
