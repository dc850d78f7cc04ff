package io.github.mldebug.kit;

import io.github.mldebug.check.Wording;
import java.util.List;

/**
 * A fault that a check must find, planted into an otherwise clean table in several strengths. It lives in the check's own
 * test, in a method {@code static List<PlantedFault> faults()}, from which {@code ErrorRatesTest} measures how often the
 * check finds it.
 *
 * @param name what is planted, in a few words
 * @param unit what the strength counts, as it follows the number: {@code of 300 cells}
 * @param clear the strength from which the check's page calls the fault clear
 * @param weaker lesser strengths, falling
 * @param planter plants it
 */
public record PlantedFault(String name, String unit, double clear, List<Double> weaker, Planter planter) {
    public PlantedFault {
        weaker = List.copyOf(weaker);
    }

    /** Plants a fault of a strength; the same seed gives the same table. */
    @FunctionalInterface
    public interface Planter {
        /** A table with the fault in it. */
        Planted plant(long seed, double strength);
    }

    /** A fault that is clear at this strength and above. */
    public static PlantedFault of(String name, double clear, String unit, Planter planter) {
        return new PlantedFault(name, unit, clear, List.of(), planter);
    }

    /** The same, measured at these lesser strengths too. */
    public PlantedFault weaker(Double... strengths) {
        return new PlantedFault(name, unit, clear, List.of(strengths), planter);
    }

    /** A strength with its unit: {@code 12 of 300 cells}. */
    public String shown(double strength) {
        return Wording.number(strength) + " " + unit;
    }
}
