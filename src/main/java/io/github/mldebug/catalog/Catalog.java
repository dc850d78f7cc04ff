package io.github.mldebug.catalog;

import io.github.mldebug.catalog.column.CategoryAsNumber;
import io.github.mldebug.catalog.column.CircularFeature;
import io.github.mldebug.catalog.column.ConstantColumn;
import io.github.mldebug.catalog.column.DateAsText;
import io.github.mldebug.catalog.column.EmptyColumn;
import io.github.mldebug.catalog.column.FreeTextColumn;
import io.github.mldebug.catalog.column.HighCardinality;
import io.github.mldebug.catalog.column.IdentifierColumn;
import io.github.mldebug.catalog.column.IntegerAsFloat;
import io.github.mldebug.catalog.column.LeadingZeros;
import io.github.mldebug.catalog.column.MixedFormats;
import io.github.mldebug.catalog.column.MixedTypes;
import io.github.mldebug.catalog.column.NearConstantColumn;
import io.github.mldebug.catalog.column.NumberAsText;
import io.github.mldebug.catalog.column.PostalCodeAsNumber;
import io.github.mldebug.catalog.file.AmbiguousDialect;
import io.github.mldebug.catalog.file.BlankHeader;
import io.github.mldebug.catalog.file.DuplicateHeader;
import io.github.mldebug.catalog.file.EmptyTable;
import io.github.mldebug.catalog.file.HeaderWhitespace;
import io.github.mldebug.catalog.file.InvalidEncoding;
import io.github.mldebug.catalog.file.PreambleLines;
import io.github.mldebug.catalog.file.RaggedRows;
import io.github.mldebug.catalog.file.TruncatedFile;
import io.github.mldebug.catalog.leak.LabelCopy;
import io.github.mldebug.catalog.missing.EmptyRow;
import io.github.mldebug.catalog.missing.InfiniteValues;
import io.github.mldebug.catalog.missing.InformativeMissingness;
import io.github.mldebug.catalog.missing.MissingSpellings;
import io.github.mldebug.catalog.missing.MissingValues;
import io.github.mldebug.catalog.missing.SentinelValue;
import io.github.mldebug.catalog.row.DuplicateRows;
import io.github.mldebug.catalog.settings.ExpiredSuppression;
import io.github.mldebug.catalog.settings.UnusedSuppression;
import io.github.mldebug.catalog.value.CategoryTypos;
import io.github.mldebug.catalog.value.CategoryVariants;
import io.github.mldebug.catalog.value.DependencyViolation;
import io.github.mldebug.catalog.value.GroupShift;
import io.github.mldebug.catalog.value.HeavyTail;
import io.github.mldebug.catalog.value.MixedUnits;
import io.github.mldebug.catalog.value.Outliers;
import io.github.mldebug.catalog.value.RareCategory;
import io.github.mldebug.catalog.value.ScaleSpread;
import io.github.mldebug.catalog.value.UncommonSign;
import io.github.mldebug.check.Check;
import io.github.mldebug.check.CheckInfo;
import io.github.mldebug.check.OneTable;
import io.github.mldebug.check.SuppressionUse;
import java.util.List;
import java.util.stream.Stream;

/** Every check there is: by group, in each by id. A new check is a new line. */
public final class Catalog {
    /** The checks of one table. */
    private static final List<Check<OneTable>> ONE_TABLE = List.of(
            // file
            new AmbiguousDialect(),
            new BlankHeader(),
            new DuplicateHeader(),
            new EmptyTable(),
            new HeaderWhitespace(),
            new InvalidEncoding(),
            new PreambleLines(),
            new RaggedRows(),
            new TruncatedFile(),
            // column
            new CategoryAsNumber(),
            new CircularFeature(),
            new ConstantColumn(),
            new DateAsText(),
            new EmptyColumn(),
            new FreeTextColumn(),
            new HighCardinality(),
            new IdentifierColumn(),
            new IntegerAsFloat(),
            new LeadingZeros(),
            new MixedFormats(),
            new MixedTypes(),
            new NearConstantColumn(),
            new NumberAsText(),
            new PostalCodeAsNumber(),
            // missing
            new EmptyRow(),
            new InfiniteValues(),
            new InformativeMissingness(),
            new MissingSpellings(),
            new MissingValues(),
            new SentinelValue(),
            // value
            new CategoryTypos(),
            new CategoryVariants(),
            new DependencyViolation(),
            new GroupShift(),
            new HeavyTail(),
            new MixedUnits(),
            new Outliers(),
            new RareCategory(),
            new ScaleSpread(),
            new UncommonSign(),
            // row
            new DuplicateRows(),
            // leak
            new LabelCopy());

    /** The checks of what a workspace has decided about the others. */
    private static final List<Check<SuppressionUse>> OF_SUPPRESSIONS =
            List.of(new ExpiredSuppression(), new UnusedSuppression());

    private Catalog() {}

    /** The checks of one table, in the order in which results are shown. */
    public static List<Check<OneTable>> oneTable() {
        return ONE_TABLE;
    }

    /** The checks of committed suppressions. */
    public static List<Check<SuppressionUse>> ofSuppressions() {
        return OF_SUPPRESSIONS;
    }

    /** Every check. */
    public static List<Check<?>> all() {
        return Stream.<Check<?>>concat(ONE_TABLE.stream(), OF_SUPPRESSIONS.stream())
                .toList();
    }

    /** What every check is, in the same order. */
    public static List<CheckInfo> infos() {
        return all().stream().map(Check::info).toList();
    }
}
