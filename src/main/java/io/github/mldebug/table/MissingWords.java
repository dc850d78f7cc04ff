package io.github.mldebug.table;

import java.util.Locale;
import java.util.Set;

/**
 * Words that people and programs write where nothing is known. In a column of numbers or dates each of them means that; in a
 * column of words {@code none} is an answer like any other.
 */
public final class MissingWords {
    private static final Set<String> SURE = Set.of(
            "-",
            "--",
            "---",
            "_",
            "__",
            ".",
            "..",
            "...",
            "*",
            "?",
            "??",
            "???",
            "na",
            "n/a",
            "n.a.",
            "n.a",
            "n\\a",
            "#n/a",
            "#na",
            "<na>",
            "nan",
            "-nan",
            "<nan>",
            "nat",
            "null",
            "(null)",
            "<null>",
            "[null]",
            "\\n",
            "#null!",
            "#div/0!",
            "#value!",
            "#ref!",
            "#name?",
            "#num!",
            "1.#qnan",
            "1.#ind",
            "-1.#ind",
            "missing",
            "(missing)",
            "<missing>",
            "[missing]",
            "unknown",
            "(unknown)",
            "<unknown>",
            "unk",
            "<unk>",
            "not available",
            "not applicable",
            "not known",
            "not reported",
            "not recorded",
            "not specified",
            "unspecified",
            "no data",
            "no value",
            "nodata",
            "undefined",
            "n.d.",
            "tbd",
            "(blank)",
            "<blank>",
            "(empty)",
            "<empty>",
            "k.a.",
            "k. a.",
            "keine angabe",
            "unbekannt",
            "inconnu",
            "inconnue",
            "non disponible",
            "desconocido",
            "desconocida",
            "sconosciuto",
            "non disponibile");

    private static final Set<String> AMONG_VALUES = Set.of("none", "nil", "nul", "nd", "empty", "blank");

    private MissingWords() {}

    /** Whether a trimmed cell means that nothing is known, whatever else the column holds. */
    public static boolean isSure(String cell) {
        return cell.length() <= 16 && SURE.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** Whether a trimmed cell means that nothing is known when all others are numbers or dates. */
    public static boolean isAmongValues(String cell) {
        return cell.length() <= 16
                && (SURE.contains(cell.toLowerCase(Locale.ROOT))
                        || AMONG_VALUES.contains(cell.toLowerCase(Locale.ROOT)));
    }
}
