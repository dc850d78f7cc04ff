package io.github.mldebug.catalog.value;

import io.github.mldebug.catalog.missing.NumberSentinels;
import io.github.mldebug.catalog.value.FarValues.Far;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.profile.Distribution;
import io.github.mldebug.profile.SortedValues;
import io.github.mldebug.scan.Measure;
import io.github.mldebug.scan.Measures;
import io.github.mldebug.table.NumericColumn;
import io.github.mldebug.table.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is odd about the numbers of a column, each number explained once: codes for "not known" first, then a second unit,
 * then the other sign, then what stands far off all that is left. So one cause gives one finding.
 */
record NumberFaults(OneTable subject, NumericColumn column) implements Measure<NumberFaults.Found> {
    /**
     * What was found.
     *
     * @param sentinels the codes for "not known"
     * @param mix numbers in a second unit, null when there is but one
     * @param odd numbers of the other sign, null when there are none or many
     * @param far numbers far off, the candidates at each end however ordinary
     * @param rest the numbers that none of these explains; candidates that are ordinary are among them
     */
    record Found(
            Set<Double> sentinels,
            @Nullable UnitMix mix,
            @Nullable OddSigns odd,
            List<Far> far,
            Distribution rest) {
        /** Whether a number is a code for "not known", in a second unit or of the other sign. */
        boolean explains(double value) {
            return sentinels.contains(value + 0.0)
                    || (mix != null && mix.holds(value))
                    || (odd != null && odd.holds(value));
        }
    }

    /** Those of all columns of quantities that a model could use. */
    static List<NumberFaults> of(OneTable subject) {
        return quantities(subject).stream()
                .map(column -> new NumberFaults(subject, column))
                .toList();
    }

    /** The columns of quantities that a model could use, in file order. */
    static List<NumericColumn> quantities(OneTable subject) {
        return subject.features().stream()
                .filter(column -> column.role() == Role.NUMERIC)
                .filter(NumericColumn.class::isInstance)
                .map(NumericColumn.class::cast)
                .toList();
    }

    @Override
    public Found compute(Measures measures) {
        Set<Double> sentinels = measures.get(new NumberSentinels(subject, column)).stream()
                .map(NumberSentinels.Sentinel::value)
                .collect(Collectors.toSet());
        Distribution all = measures.get(new SortedValues(column));
        Distribution known = sentinels.isEmpty() ? all : all.without(sentinels::contains);
        UnitMix mix = UnitMix.in(known);
        if (mix != null && new UnitVeto(column, mix).isBy(others(), measures)) {
            mix = null;
        }
        Distribution unit = mix == null ? known : known.without(mix::holds);
        OddSigns odd = OddSigns.in(unit);
        Distribution signed = odd == null ? unit : unit.without(odd::holds);
        List<Far> far = FarValues.candidates(signed);
        List<Far> clear = far.stream().filter(Far::isClear).toList();
        Distribution rest = clear.isEmpty()
                ? signed
                : signed.without(value -> clear.stream().anyMatch(each -> each.holds(value)));
        return new Found(sentinels, mix, odd, far, rest);
    }

    private List<NumericColumn> others() {
        return quantities(subject).stream().filter(each -> each != column).toList();
    }
}
