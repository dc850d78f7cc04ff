package io.github.mldebug.catalog.value;

import java.util.List;

/**
 * How one unit turns into another.
 *
 * @param factor by which a number in the larger unit is multiplied to say the same in the smaller one; above 1
 * @param offset added after that
 * @param units what is measured so, in a few words
 */
record Conversion(double factor, double offset, String units) {
    /** By a factor alone. The factors are those of everyday and laboratory units, and powers of ten. */
    static final List<Conversion> RATIOS = List.of(
            ratio(1.609344, "miles and kilometres"),
            ratio(2.204623, "kilograms and pounds"),
            ratio(2.54, "inches and centimetres"),
            ratio(3.28084, "metres and feet"),
            ratio(3.785412, "gallons and litres"),
            ratio(4.184, "kilocalories and kilojoules"),
            ratio(6.894757, "pounds per square inch and kilopascals"),
            ratio(7, "weeks and days"),
            ratio(7.500617, "kilopascals and millimetres of mercury"),
            ratio(10, "units ten times as large"),
            ratio(12, "feet and inches, or years and months"),
            ratio(18.0182, "glucose in mmol/l and mg/dl"),
            ratio(24, "days and hours"),
            ratio(25.4, "inches and millimetres"),
            ratio(28.34952, "ounces and grams"),
            ratio(30.48, "feet and centimetres"),
            ratio(38.67, "cholesterol in mmol/l and mg/dl"),
            ratio(39.37008, "metres and inches"),
            ratio(57.29578, "radians and degrees"),
            ratio(60, "hours, minutes or seconds"),
            ratio(88.42, "creatinine in mg/dl and µmol/l"),
            ratio(100, "metres and centimetres, or shares and per cent"),
            ratio(365.25, "years and days"),
            ratio(453.5924, "pounds and grams"),
            ratio(1000, "units a thousand times as large"),
            ratio(1440, "days and minutes"),
            ratio(3600, "hours and seconds"),
            ratio(10_000, "units ten thousand times as large"),
            ratio(86_400, "days and seconds"),
            ratio(100_000, "units a hundred thousand times as large"),
            ratio(1_000_000, "units a million times as large"),
            ratio(1_000_000_000, "units a thousand million times as large"));

    /** With an offset. */
    static final List<Conversion> OFFSETS = List.of(
            new Conversion(1.8, 32, "degrees Celsius and Fahrenheit"),
            new Conversion(1, 273.15, "degrees Celsius and kelvin"));

    private static Conversion ratio(double factor, String units) {
        return new Conversion(factor, 0, units);
    }

    /** A number in the other unit. */
    double apply(double value) {
        return factor * value + offset;
    }
}
